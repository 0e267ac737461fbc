using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>A consumer, as a function's destination (Lambda guide, "Adding a destination").</summary>
internal sealed record InvocationDestination
{
    /// <summary>Receives the records.</summary>
    public required Construct Consumer { get; init; }

    /// <summary>Its ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>What the function's role needs to send to it.</summary>
    public required string Action { get; init; }

    /// <summary>The queue that keeps what the consumer could not process; <see langword="null"/> when nothing does.</summary>
    public IConstruct? DeadLetters { get; init; }
}
