namespace ServerlessStack.Local.Functions;

/// <summary>What a function is to be invoked with.</summary>
/// <param name="Payload">The event.</param>
internal sealed record InvocationRequest(ReadOnlyMemory<byte> Payload)
{
    /// <summary>The invocation's id; a new one when omitted. The retries of an asynchronous invocation share it.</summary>
    public string RequestId { get; init; } = Guid.NewGuid().ToString();

    /// <summary>The X-Ray header; a new trace when omitted.</summary>
    public string? TraceHeader { get; init; }
}
