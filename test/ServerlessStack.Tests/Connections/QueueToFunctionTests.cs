using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.Connections;

public sealed class QueueToFunctionTests() : PairContract("QueueToFunction")
{
    private static readonly QueueToFunctionProps Full = new() { BatchSize = 100, BatchingWindow = Duration.Seconds(5), MaximumConcurrency = 10 };

    internal override void ConnectFully(Stack stack) =>
        new WorkQueue<OrderPlaced>(stack, "Fulfilment").AddConsumer(new DotNetFunction<FulfilOrder>(stack, "FulfilOrder"), where: placed => placed.Country == "NL", Full);

    protected override void ConnectMinimally(Stack stack) => new WorkQueue<OrderPlaced>(stack, "Fulfilment").AddConsumer(new DotNetFunction<FulfilOrder>(stack, "FulfilOrder"));

    [Fact]
    public void Reports_failed_messages_one_by_one()
    {
        var template = TestStack.TemplateOf(ConnectMinimally);

        template.Has("AWS::Lambda::EventSourceMapping", new()
        {
            ["FunctionResponseTypes"] = new[] { "ReportBatchItemFailures" },
            ["BatchSize"] = 10,
            ["MaximumBatchingWindowInSeconds"] = 0,
        });
    }

    [Theory]
    [InlineData(20, 0, 120)]
    [InlineData(30, 5, 185)]
    public void Hides_messages_for_six_function_timeouts_and_the_batching_window(int timeout, int window, int visibility)
    {
        var template = TestStack.TemplateOf(stack => new WorkQueue<OrderPlaced>(stack, "Fulfilment").AddConsumer(
            new DotNetFunction<FulfilOrder>(stack, "FulfilOrder", new FunctionProps { Timeout = Duration.Seconds(timeout) }),
            props: new QueueToFunctionProps { BatchingWindow = Duration.Seconds(window) }));

        template.Has("AWS::SQS::Queue", new() { ["VisibilityTimeout"] = visibility });
    }

    [Fact]
    public void The_slowest_of_several_functions_decides()
    {
        var template = TestStack.TemplateOf(stack =>
        {
            var queue = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
            queue.AddConsumer(new DotNetFunction<FulfilOrder>(stack, "Slow", new FunctionProps { Timeout = Duration.Seconds(60) }));
            queue.AddConsumer(new DotNetFunction<FulfilOrder>(stack, "Fast"));
        });

        template.Has("AWS::SQS::Queue", new() { ["VisibilityTimeout"] = 360 });
    }

    [Fact]
    public void Every_default_can_be_overridden()
    {
        var template = TestStack.TemplateOf(stack => new WorkQueue<OrderPlaced>(stack, "Fulfilment").AddConsumer(new DotNetFunction<FulfilOrder>(stack, "FulfilOrder"), props: Full));

        template.Has("AWS::Lambda::EventSourceMapping", new()
        {
            ["BatchSize"] = 100,
            ["MaximumBatchingWindowInSeconds"] = 5,
            ["ScalingConfig"] = new Dictionary<string, object> { ["MaximumConcurrency"] = 10 },
        });
    }

    [Fact]
    public void The_function_may_consume_that_queue_and_no_other()
    {
        var template = TestStack.TemplateOf(ConnectMinimally);

        Assert.Single(
            DeliveryRoleJson.Allowed(template, "FulfilOrderRole"),
            statement => statement == """{"Action":["sqs:DeleteMessage","sqs:GetQueueAttributes","sqs:ReceiveMessage"],"Effect":"Allow","Resource":{"Fn::GetAtt":["FulfilmentQueue","Arn"]}}""");
    }

    [Fact]
    public void Lambda_evaluates_the_filter_and_the_graph_names_it()
    {
        var stack = TestStack.Create();
        new WorkQueue<OrderPlaced>(stack, "Fulfilment").AddConsumer(new DotNetFunction<FulfilOrder>(stack, "FulfilOrder"), where: placed => placed.Country == "NL");

        var edge = Assert.Single(EventGraph.Of(stack).Edges);

        Assert.Equal("""{"Filters":[{"Pattern":"{\"body\":{\"country\":[\"NL\"]}}"}]}""", Amazon.CDK.Assertions.Template.FromStack(stack).Part("FulfilOrderFromFulfilment", "FilterCriteria"));
        Assert.Equal(
            ("Test/Fulfilment", "Test/FulfilOrder", typeof(OrderPlaced), "placed => placed.Country == \"NL\"", "5 receives within 345600 s", "Test/Fulfilment/DeadLetters"),
            (edge.Source.Node.Path, edge.Consumer.Node.Path, edge.Event, edge.Filter, edge.Retries, edge.DeadLetters!.Node.Path));
    }

    [Fact]
    public void Cannot_be_made_twice()
    {
        var error = TestStack.ErrorOf(stack =>
        {
            var queue = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
            var function = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
            queue.AddConsumer(function);
            queue.AddConsumer(function);
        });

        Assert.Equal(
            "Test/Fulfilment:\n  - Test/Fulfilment is connected to it already, or another source of the same id is; every event would arrive twice, or CloudFormation could not tell the two connections apart. Connect it once, or rename one source.",
            error);
    }

    [Fact]
    public void Fails_when_visibility_timeout_is_shorter_than_six_times_the_function_timeout()
    {
        var error = TestStack.ErrorOf(stack => new WorkQueue<OrderPlaced>(stack, "Fulfilment", new WorkQueueProps { VisibilityTimeout = Duration.Seconds(30) })
            .AddConsumer(new DotNetFunction<FulfilOrder>(stack, "FulfilOrder")));

        Assert.Equal(
            "Test/Fulfilment:\n  - VisibilityTimeout (30 s) must be at least 6 × the function timeout (10 s) = 60 s, or messages are redelivered while still being processed.",
            error);
    }

    [Fact]
    public void Reports_every_invalid_value_at_once()
    {
        var error = TestStack.ErrorOf(stack => new WorkQueue<OrderPlaced>(stack, "Fulfilment", new WorkQueueProps { VisibilityTimeout = Duration.Seconds(60) }).AddConsumer(
            new DotNetFunction<FulfilOrder>(stack, "FulfilOrder", new FunctionProps { ReservedConcurrency = 1 }),
            props: new QueueToFunctionProps { BatchSize = 20_000, BatchingWindow = Duration.Seconds(301), MaximumConcurrency = 1001 }));

        Assert.Equal(
            """
            Test/Fulfilment:
              - BatchSize (20000) must be 1 to 10000, or Lambda refuses the mapping.
              - BatchingWindow (301 s) must be whole seconds, 0 s to 300 s, or Lambda refuses the mapping.
              - MaximumConcurrency (1001) must be 2 to 1000, or Lambda refuses the mapping.
              - MaximumConcurrency (1001) must not exceed the function's ReservedConcurrency (1), or messages are throttled and become dead letters.
              - VisibilityTimeout (60 s) must be at least 6 × the function timeout (10 s) + the batching window (301 s) = 361 s, or messages are redelivered while still being processed.
            """.ReplaceLineEndings("\n"),
            error);
    }

    [Fact]
    public void A_batch_over_ten_needs_a_window()
    {
        var error = TestStack.ErrorOf(stack => new WorkQueue<OrderPlaced>(stack, "Fulfilment").AddConsumer(
            new DotNetFunction<FulfilOrder>(stack, "FulfilOrder"), props: new QueueToFunctionProps { BatchSize = 11 }));

        Assert.Equal("Test/Fulfilment:\n  - BatchSize (11) above 10 needs a BatchingWindow of at least 1 s, or Lambda refuses the mapping.", error);
    }
}
