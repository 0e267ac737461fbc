namespace ServerlessStack.Tests.Streams;

/// <summary>An event that no serializer context knows.</summary>
public sealed record Unknown(string Id);
