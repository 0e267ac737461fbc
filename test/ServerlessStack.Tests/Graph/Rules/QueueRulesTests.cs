using Amazon.CDK;
using Amazon.CDK.AWS.SQS;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.Graph.Rules;

/// <summary>Settings of a queue that were changed on CDK's own construct, after this library had checked them.</summary>
public sealed class QueueRulesTests
{
    private const string Path = "[Test/Fulfilment] ";

    [Fact]
    public void A_queue_keeps_its_dead_letter_queue() => Assert.Equal(
        Path + "RedrivePolicy was taken away: a message that cannot be processed is delivered again until it expires, and then lost. Leave the queue its dead-letter queue.",
        ErrorsAfter(queue => queue.RedrivePolicy = null!));

    [Fact]
    public void A_queue_keeps_messages_shorter_than_its_dead_letter_queue() => Assert.Equal(
        Path + "MessageRetentionPeriod (1209600 s) must be shorter than that of its dead-letter queue Test/Fulfilment/DeadLetters (1209600 s), or dead letters expire before anybody sees them: they keep the age they had.",
        ErrorsAfter(queue => queue.MessageRetentionPeriod = 1_209_600));

    [Fact]
    public void A_message_stays_hidden_for_as_long_as_its_function_may_work() => Assert.Equal(
        Path + "VisibilityTimeout (59 s) must be at least 6 × the function timeout (10 s) = 60 s, or messages are redelivered while still being processed. The function is Test/FulfilOrder.",
        ErrorsAfter(queue => queue.VisibilityTimeout = 59));

    [Fact]
    public void A_message_stays_hidden_for_the_batching_window_too() => Assert.Equal(
        Path + "VisibilityTimeout (64 s) must be at least 6 × the function timeout (10 s) + the batching window (5 s) = 65 s, or messages are redelivered while still being processed. The function is Test/FulfilOrder.",
        ErrorsAfter(queue => queue.VisibilityTimeout = 64, new QueueToFunctionProps { BatchingWindow = Duration.Seconds(5) }));

    [Fact]
    public void What_only_the_deployment_knows_is_not_judged() => Assert.Empty(ErrorsAfter(queue =>
    {
        var seconds = new CfnParameter(queue.Stack, "Seconds", new CfnParameterProps { Type = "Number" }).ValueAsNumber;
        queue.VisibilityTimeout = seconds;
        queue.MessageRetentionPeriod = seconds;
        queue.KmsMasterKeyId = new CfnParameter(queue.Stack, "Key").ValueAsString;
    }));

    [Fact]
    public void Everything_that_is_wrong_with_a_queue_is_said_at_once() => Assert.Equal(
        ["MessageRetentionPeriod", "VisibilityTimeout"],
        ErrorsAfter(queue => (queue.VisibilityTimeout, queue.MessageRetentionPeriod) = (1, 1_209_600)).Split('\n').Select(line => line[Path.Length..].Split(' ')[0]));

    private static string ErrorsAfter(Action<CfnQueue> change, QueueToFunctionProps? props = null) => SynthesisErrors.Of(stack =>
    {
        var queue = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
        queue.AddConsumer(new DotNetFunction<FulfilOrder>(stack, "FulfilOrder"), props: props);
        change((CfnQueue)queue.Queue.Node.DefaultChild!);
    });
}
