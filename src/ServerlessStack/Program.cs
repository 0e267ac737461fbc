using ServerlessStack.Constructs;
using ServerlessStack.Storefront;
using ServerlessStack.Storefront.Stages;

return ServerlessApp.Run(app => StorefrontApp.Declare(app, StorefrontStages.Named(app.Node.TryGetContext("stage")?.ToString())));
