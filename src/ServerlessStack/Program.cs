using Amazon.CDK;
using ServerlessStack.Storefront;
using ServerlessStack.Storefront.Stages;

return AppErrors.Report(() =>
{
    var app = new App();
    StorefrontApp.Declare(app, StorefrontStages.Named(app.Node.TryGetContext("stage") as string));
    app.Synth();
});
