using Amazon.CDK;
using Amazon.CDK.AWS.SQS;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;
using ServerlessStack.Testing;
using ServerlessStack.Tests.Apps;

namespace ServerlessStack.Tests.Graph;

public sealed class GraphSynthesisTests
{
    [Fact]
    public void Reports_the_problems_of_all_stacks_at_once()
    {
        var app = TestApp.Create();
        Break(new Stack(app, "Orders"));
        Break(new Stack(app, "Returns"));

        Assert.Equal(
            ["[Orders/Fulfilment] RedrivePolicy", "[Orders/FulfilOrder] An", "[Returns/Fulfilment] RedrivePolicy", "[Returns/FulfilOrder] An"],
            SynthesisErrors.Of(app).Split('\n').Select(line => string.Join(' ', line.Split(' ').Take(2))));
    }

    [Fact]
    public void Reports_each_problem_once_however_often_the_app_is_synthesized()
    {
        var app = TestApp.Create();
        Break(new Stack(app, "Orders"));

        var first = SynthesisErrors.Of(app);

        Assert.Equal(first, SynthesisErrors.Of(app));
    }

    [Fact]
    public void Checks_a_stage_of_an_app_by_itself()
    {
        var app = TestApp.Create();
        Break(new Stack(new Stage(app, "Prod"), "Orders"));

        Assert.StartsWith("[Prod/Orders/Fulfilment] RedrivePolicy", SynthesisErrors.Of(app), StringComparison.Ordinal);
    }

    [Fact]
    public void An_app_ends_with_1_and_names_each_construct()
    {
        var (code, errors) = AppRun.Of(app =>
        {
            app.Node.SetContext("aws:cdk:bundling-stacks", Array.Empty<string>());
            Break(new Stack(app, "Orders"));
        });

        Assert.Equal(1, code);
        Assert.Contains("Validation failed with the following errors:\n  [Orders/Fulfilment] RedrivePolicy was taken away", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("    at ", errors, StringComparison.Ordinal);
    }

    private static void Break(Stack stack)
    {
        var queue = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
        var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
        queue.AddConsumer(fulfil);
        queue.GrantSend(fulfil);
        ((CfnQueue)queue.Queue.Node.DefaultChild!).RedrivePolicy = null!;
    }
}
