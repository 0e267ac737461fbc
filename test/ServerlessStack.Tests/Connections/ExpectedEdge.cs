namespace ServerlessStack.Tests.Connections;

/// <summary>An arrow of the event graph as a test states it: constructs by their paths in the stack.</summary>
internal sealed record ExpectedEdge(string Source, string Consumer, Type Event, string? Filter, string DeadLetters);
