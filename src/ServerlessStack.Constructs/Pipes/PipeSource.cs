using Amazon.CDK.AWS.Pipes;

namespace ServerlessStack.Constructs;

/// <summary>What a pipe reads from.</summary>
internal sealed record PipeSource
{
    /// <summary>The source's ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>What the pipe's role needs to read it.</summary>
    public required string[] Actions { get; init; }

    /// <summary>Batches, retries, dead letters and filter.</summary>
    public required CfnPipe.PipeSourceParametersProperty Parameters { get; init; }

    /// <summary>Where the pipe sends what it gives up; <see langword="null"/> for a queue, which has dead letters of its own.</summary>
    public string? DeadLetters { get; init; }

    /// <summary>
    /// Takes the event out of the record that the source wraps around it, such as <c>&lt;$.body&gt;</c>; <see langword="null"/> when the record travels as it is
    /// (EventBridge user guide, "Amazon EventBridge Pipes input transformation").
    /// </summary>
    public string? Event { get; init; }
}
