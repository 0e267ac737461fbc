using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;
using ServerlessStack.Tests.Connections;
using Queue = Amazon.CDK.AWS.SQS.Queue;

namespace ServerlessStack.Tests.Queues;

public sealed class FailureQueueTests
{
    public static TheoryData<string, string, Action<Stack, Queue>> Uses => new()
    {
        { "FulfilOrder", "OnFailure", (stack, queue) => _ = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder", new FunctionProps { OnFailure = queue }) },
        { "Work", "DeadLetters", (stack, queue) => new EventBus(stack, "Audit").Events<OrderPlaced>().AddConsumer(new WorkQueue<OrderPlaced>(stack, "Work"), props: new DeliveryProps { DeadLetters = queue }) },
        { "FollowOrder", "DeadLetters", (stack, queue) => new ItemTable<Order>(stack, "Orders").AddConsumer(new DotNetFunction<FollowOrder>(stack, "FollowOrder"), props: new StreamMappingProps { DeadLetters = queue }) },
        { "Clicks", "DeadLetters", (stack, queue) => new EventStream<OrderPlaced>(stack, "Source", placed => placed.OrderId).AddConsumer(new EventTopic<OrderPlaced>(stack, "Clicks"), props: new StreamPipeProps { DeadLetters = queue }) },
    };

    [Theory]
    [MemberData(nameof(Uses))]
    public void What_fails_cannot_go_to_a_fifo_queue(string blamed, string property, Action<Stack, Queue> use) => Assert.Equal(
        $"Test/{blamed}:\n  - {property} (Test/Ordered/Queue) must be a standard queue, or what fails is lost: Lambda and EventBridge deliver none of it to a FIFO queue. Use a DeadLetterQueue.",
        TestStack.ErrorOf(stack => use(stack, new FifoQueue<OrderPlaced>(stack, "Ordered").Queue)));
}
