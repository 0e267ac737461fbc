using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;
using ServerlessStack.Testing;
using ServerlessStack.Tests.Connections;

namespace ServerlessStack.Tests.Queues;

public sealed class FifoQueueTests() : MessageQueueContract("Fifo.")
{
    protected override Action<DotNetFunction> Declare(Stack stack)
    {
        var queue = new FifoQueue<OrderPlaced>(stack, "Work");
        return function => queue.GrantSend(function);
    }

    protected override void DeclareFull(Stack stack) => _ = new FifoQueue<OrderPlaced>(stack, "Work", new FifoQueueProps
    {
        VisibilityTimeout = Duration.Minutes(5),
        Retention = Duration.Days(7),
        MaxReceiveCount = 3,
        AgeAlarm = Duration.Hours(1),
        DeadLetters = FullDeadLetters,
        Deduplication = FifoDeduplication.ByContent,
        Throughput = FifoThroughput.Whole,
    });

    protected override void DeclareInvalid(Stack stack) => _ = new FifoQueue<OrderPlaced>(
        stack, "Work", new FifoQueueProps { VisibilityTimeout = Duration.Hours(13), Retention = Duration.Days(14), MaxReceiveCount = 0, AgeAlarm = Duration.Seconds(0) });

    [Fact]
    public void Expects_a_deduplication_id_of_the_sender_and_counts_each_group_by_itself()
    {
        var template = TestStack.TemplateOf(stack => new FifoQueue<OrderPlaced>(stack, "Work"));

        Assert.Equal(["true", "false", "\"messageGroup\"", "\"perMessageGroupId\""], OrderOf(template, "WorkQueue"));
    }

    [Theory]
    [InlineData(FifoDeduplication.BySender, FifoThroughput.PerGroup)]
    [InlineData(FifoDeduplication.ByContent, FifoThroughput.Whole)]
    public void Its_dead_letter_queue_keeps_what_it_tells_apart(FifoDeduplication deduplication, FifoThroughput throughput)
    {
        var template = TestStack.TemplateOf(stack => new FifoQueue<OrderPlaced>(stack, "Work", new FifoQueueProps { Deduplication = deduplication, Throughput = throughput }));

        Assert.Equal(OrderOf(template, "WorkQueue"), OrderOf(template, "WorkDeadLettersQueue"));
        Assert.Equal("""{"deadLetterTargetArn":{"Fn::GetAtt":["WorkDeadLettersQueue","Arn"]},"maxReceiveCount":5}""", template.Part("WorkQueue", "RedrivePolicy"));
    }

    [Fact]
    public void CloudFormation_names_it()
    {
        var template = TestStack.TemplateOf(stack => new FifoQueue<OrderPlaced>(stack, "Work"));

        Assert.Equal(["null", "null"], new[] { "WorkQueue", "WorkDeadLettersQueue" }.Select(id => template.Part(id, "QueueName")));
    }

    [Fact]
    public void A_standard_and_a_fifo_queue_of_one_message_cannot_be_linked_under_one_name()
    {
        var error = TestStack.ErrorOf(stack =>
        {
            var function = new DotNetFunction<GetOrder>(stack, "GetOrder");
            new WorkQueue<OrderPlaced>(stack, "Work").GrantSend(function);
            new FifoQueue<OrderPlaced>(stack, "Ordered").GrantSend(function);
        });

        Assert.Equal(
            "Test/GetOrder:\n  - STACK_QUEUE_ORDER_PLACED is set already, by Environment or by a grant on another resource, but a function reads one resource by it. "
                + "Name this link in its grant, such as linkAs: \"Ordered\", and use the same name where the function reads it from its Links.",
            error);
    }

    [Fact]
    public void Order_and_duplicates_can_be_overridden() =>
        Assert.Equal(["true", "true", "\"queue\"", "\"perQueue\""], OrderOf(TestStack.TemplateOf(DeclareFull), "WorkQueue"));

    private static IEnumerable<string> OrderOf(Amazon.CDK.Assertions.Template template, string id) =>
        new[] { "FifoQueue", "ContentBasedDeduplication", "DeduplicationScope", "FifoThroughputLimit" }.Select(property => template.Part(id, property));
}
