using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.Connections;

public sealed class FifoQueueToFunctionTests() : ConnectionContract<FifoQueueToFunctionProps>("FifoQueueToFunction")
{
    private protected override ExpectedEdge Edge => new("Fulfilment", "FulfilOrder", typeof(OrderPlaced), "placed => placed.Country == \"NL\"", "Fulfilment/DeadLetters");

    private protected override string Blamed => "Fulfilment";

    protected override string Retries => "5 receives within 345600 s";

    protected override FifoQueueToFunctionProps Invalid => new() { BatchSize = 11, MaximumConcurrency = 1 };

    protected override string Problems =>
        """
          - BatchSize (11) must be 1 to 10, because a FIFO queue has no batching window, or Lambda refuses the mapping.
          - MaximumConcurrency (1) must be 2 to 1000, or Lambda refuses the mapping.
        """;

    // One message a batch: a message that always fails takes no other one with it into the dead-letter queue.
    [Fact]
    public void Receives_one_message_at_a_time_and_knows_no_window() => Assert.Equal(["1", "null", "null"], Said(Connected()));

    [Fact]
    public void Every_default_can_be_overridden() => Assert.Equal(["10", "null", """{"MaximumConcurrency":20}"""], Said(Overridden()));

    [Fact]
    public void Reports_failed_messages_one_by_one() => Assert.Equal("""["ReportBatchItemFailures"]""", Connected().Part(Room, "FunctionResponseTypes"));

    [Fact]
    public void Lambda_evaluates_the_filter()
    {
        Assert.Equal("null", Connected().Part(Room, "FilterCriteria"));
        Assert.Equal("""{"Filters":[{"Pattern":"{\"body\":{\"country\":[\"NL\"]}}"}]}""", Filtered().Part(Room, "FilterCriteria"));
    }

    [Fact]
    public void The_function_may_consume_that_queue_and_no_other() => Assert.Single(
        DeliveryRoleJson.Allowed(Connected(), "FulfilOrderRole"),
        statement => statement == """{"Action":["sqs:DeleteMessage","sqs:GetQueueAttributes","sqs:ReceiveMessage"],"Effect":"Allow","Resource":{"Fn::GetAtt":["FulfilmentQueue","Arn"]}}""");

    [Fact]
    public void Hides_messages_for_six_function_timeouts()
    {
        var template = TestStack.TemplateOf(stack => new FifoQueue<OrderPlaced>(stack, "Fulfilment").AddConsumer(
            new DotNetFunction<FulfilOrder>(stack, "FulfilOrder", new FunctionProps { Timeout = Duration.Seconds(20) })));

        Assert.Equal("120", template.Part("FulfilmentQueue", "VisibilityTimeout"));
    }

    [Fact]
    public void Fails_when_visibility_timeout_is_shorter_than_six_times_the_function_timeout()
    {
        var error = TestStack.ErrorOf(stack => new FifoQueue<OrderPlaced>(stack, "Fulfilment", new FifoQueueProps { VisibilityTimeout = Duration.Seconds(30) }).AddConsumer(
            new DotNetFunction<FulfilOrder>(stack, "FulfilOrder", new FunctionProps { ReservedConcurrency = 5 }),
            props: new FifoQueueToFunctionProps { MaximumConcurrency = 6 }));

        Assert.Equal(
            """
            Test/Fulfilment:
              - MaximumConcurrency (6) must not exceed the function's ReservedConcurrency (5), or messages are throttled and become dead letters.
              - VisibilityTimeout (30 s) must be at least 6 × the function timeout (10 s) = 60 s, or messages are redelivered while still being processed.
            """.ReplaceLineEndings("\n"),
            error);
    }

    protected override Action<FifoQueueToFunctionProps?, bool> Declare(Stack stack)
    {
        var queue = new FifoQueue<OrderPlaced>(stack, "Fulfilment");
        var function = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
        return (props, isFiltered) =>
        {
            if (isFiltered)
            {
                queue.AddConsumer(function, where: placed => placed.Country == "NL", props);
            }
            else
            {
                queue.AddConsumer(function, props: props);
            }
        };
    }

    protected override FifoQueueToFunctionProps Full(Stack stack) => new() { BatchSize = 10, MaximumConcurrency = 20 };

    private IEnumerable<string> Said(Amazon.CDK.Assertions.Template template) =>
        new[] { "BatchSize", "MaximumBatchingWindowInSeconds", "ScalingConfig" }.Select(property => template.Part(Room, property));
}
