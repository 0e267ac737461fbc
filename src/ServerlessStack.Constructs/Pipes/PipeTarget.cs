using Amazon.CDK.AWS.Pipes;

namespace ServerlessStack.Constructs;

/// <summary>Where a pipe delivers to.</summary>
internal sealed record PipeTarget
{
    /// <summary>The consumer's ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>What the consumer's service is called in a message.</summary>
    public required string Service { get; init; }

    /// <summary>The most events that the service takes at once, and so the largest batch.</summary>
    public required int MostEvents { get; init; }

    /// <summary>Why the consumer cannot receive the event; <see langword="null"/> when it can.</summary>
    public string? Problem { get; init; }

    /// <summary>What the pipe's role needs to deliver.</summary>
    public required string[] Actions { get; init; }

    /// <summary>What the consumer's service needs to know, the input template aside; a new object each time, because a pipe adds its template.</summary>
    public Func<CfnPipe.PipeTargetParametersProperty> Parameters { get; init; } = () => new CfnPipe.PipeTargetParametersProperty();
}
