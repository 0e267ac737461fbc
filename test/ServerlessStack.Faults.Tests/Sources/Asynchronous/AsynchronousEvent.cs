namespace ServerlessStack.Faults.Tests.Sources.Asynchronous;

/// <summary>An event that waits to be handed to the function.</summary>
/// <param name="Id">The event.</param>
/// <param name="Attempt">Which attempt comes next, from 1.</param>
/// <param name="DueAt">When it comes.</param>
internal sealed record AsynchronousEvent(string Id, int Attempt, TimeSpan DueAt);
