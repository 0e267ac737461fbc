namespace ServerlessStack.Local.Functions.Processes;

/// <summary>An event on its way to a function.</summary>
/// <param name="RequestId">The invocation's id.</param>
/// <param name="Payload">The event.</param>
/// <param name="Deadline">When the function must have answered.</param>
/// <param name="TraceHeader">The X-Ray header.</param>
internal sealed record Invocation(string RequestId, ReadOnlyMemory<byte> Payload, DateTimeOffset Deadline, string TraceHeader);
