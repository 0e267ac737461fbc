using Amazon.CDK;
using ServerlessStack.Constructs;
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
        var history = new HistoryStack(app, stage, data);
        var support = new SupportStack(app, stage);
        _ = new ApiStack(app, stage, data, history, insights, support);
        var fulfilment = new FulfilmentStack(app, stage, data);
        _ = new LoyaltyStack(app, stage, fulfilment);
        _ = new AuditStack(app, stage, data, fulfilment);
        Monitor(app, stage, data);
        Tags.Of(app).Add("application", "storefront");
        Tags.Of(app).Add("stage", stage.Name);
    }

    // The topic is in the stack that every other one depends on anyway.
    private static void Monitor(App app, StageSettings stage, DataStack data)
    {
        if (stage.Monitoring is { } monitoring)
        {
            var alarms = new AlarmTopic(data, "Alarms");
            foreach (var stack in app.Node.Children.OfType<Stack>())
            {
                _ = new StackMonitoring(stack, "Monitoring", monitoring with { Topic = alarms });
            }

            _ = new CfnOutput(data, "AlarmsTopic", new CfnOutputProps { Value = alarms.Topic.TopicArn, Description = "The topic that alarms tell; subscribe whoever is on call" });
        }
    }
}
