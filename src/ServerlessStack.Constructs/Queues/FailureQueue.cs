using Amazon.CDK.AWS.SQS;

namespace ServerlessStack.Constructs;

/// <summary>What a queue has to be that somebody chose for what could not be delivered or processed, other than the messages of a queue or the events of a FIFO topic.</summary>
internal static class FailureQueue
{
    /// <summary>
    /// Checks that the queue is no FIFO queue: Lambda and EventBridge give their messages no group, and SQS refuses them (Lambda guide, "Adding a destination"; EventBridge user guide, "Using dead-letter queues").
    /// </summary>
    /// <param name="rules">Receives the problem.</param>
    /// <param name="property">The property that names the queue.</param>
    /// <param name="queue">The queue; <see langword="null"/> when nobody chose one.</param>
    /// <returns>The rules.</returns>
    public static Rules RequireStandard(this Rules rules, string property, IQueue? queue) => rules.Require(
        queue is not { Fifo: true },
        () => $"{property} ({queue!.Node.Path}) must be a standard queue, or what fails is lost: Lambda and EventBridge deliver none of it to a FIFO queue. Use a DeadLetterQueue.");
}
