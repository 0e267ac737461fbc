namespace ServerlessStack.Lambda.Runtime;

/// <summary>One invocation, as the Runtime API hands it out (Lambda developer guide, "Using the Lambda runtime API").</summary>
internal sealed record Invocation
{
    /// <summary>The invocation's id.</summary>
    public required string RequestId { get; init; }

    /// <summary>The event, as UTF-8 JSON.</summary>
    public required ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>When Lambda ends the invocation; <see langword="null"/> when the Runtime API does not say.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>The X-Ray trace header; <see langword="null"/> when the invocation is not traced.</summary>
    public string? TraceHeader { get; init; }
}
