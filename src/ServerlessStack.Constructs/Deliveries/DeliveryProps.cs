using Amazon.CDK;
using Amazon.CDK.AWS.SQS;

namespace ServerlessStack.Constructs;

/// <summary>How EventBridge hands events over to a consumer. Everything has a default, named in <see cref="DeliveryDefaults"/>.</summary>
public sealed record DeliveryProps
{
    /// <summary>
    /// How often EventBridge tries again when the consumer does not take an event, 0 to 185. Omitted: <see cref="DeliveryDefaults.MaximumRetryAttempts"/>
    /// (EventBridge user guide, "How EventBridge retries delivering events").
    /// </summary>
    public int MaximumRetryAttempts { get; init; } = DeliveryDefaults.MaximumRetryAttempts;

    /// <summary>How long EventBridge tries, whole seconds, 60 s to 86,400 s. Omitted: <see cref="DeliveryDefaults.MaximumEventAge"/>.</summary>
    public Duration MaximumEventAge { get; init; } = DeliveryDefaults.MaximumEventAge;

    /// <summary>
    /// The queue that receives events which could not be handed over, in the consumer's stack; one that CDK imports must admit the sender by its own policy. Omitted: the consumer's own dead-letter or on-failure queue; for a consumer without one,
    /// the queue that the consumer's stack keeps for all dead letters (EventBridge user guide, "Using dead-letter queues to process undelivered events").
    /// </summary>
    public IQueue? DeadLetters { get; init; }

    /// <summary>The retries, for the event graph.</summary>
    internal string InWords() => $"{MaximumRetryAttempts} retries within {MaximumEventAge.InWords()}";
}
