using Amazon.CDK;
using ServerlessStack.Storefront.Stacks;
using ServerlessStack.Storefront.Stages;

namespace ServerlessStack.Storefront;

/// <summary>Puts the storefront's stacks together.</summary>
public static class StorefrontApp
{
    /// <summary>Declares every stack of one stage.</summary>
    /// <param name="app">The app.</param>
    /// <param name="stage">The stage.</param>
    public static void Declare(App app, StageSettings stage)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(stage);
        var data = new DataStack(app, stage);
        var insights = new InsightsStack(app, stage);
        _ = new ApiStack(app, stage, data, insights);
        var fulfilment = new FulfilmentStack(app, stage, data);
        _ = new LoyaltyStack(app, stage, fulfilment);
        _ = new AuditStack(app, stage, data);
        Tags.Of(app).Add("application", "storefront");
        Tags.Of(app).Add("stage", stage.Name);
    }
}
