using Amazon.CDK.AWS.SQS;
using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>A consumer, as a subscription addresses it, ready to be delivered to.</summary>
internal sealed record SubscriptionEnd
{
    /// <summary>The construct that owns the subscription.</summary>
    public required Construct Scope { get; init; }

    /// <summary>The subscription's id in it.</summary>
    public required string Id { get; init; }

    /// <summary>SNS's name for the consumer's kind.</summary>
    public required string Protocol { get; init; }

    /// <summary>The consumer's ARN.</summary>
    public required string Endpoint { get; init; }

    /// <summary>Whether the event arrives without SNS's envelope; <see langword="null"/> where SNS leaves no choice.</summary>
    public bool? Raw { get; init; }

    /// <summary>Keeps what SNS cannot deliver.</summary>
    public required IQueue DeadLetters { get; init; }

    /// <summary>What must be in place before the subscription, or the first events would be refused.</summary>
    public required IReadOnlyList<IConstruct> Needs { get; init; }
}
