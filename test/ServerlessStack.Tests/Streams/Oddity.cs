using System.Text.Json.Serialization;

namespace ServerlessStack.Tests.Streams;

/// <summary>An event with a name that no path can hold.</summary>
public sealed record Oddity([property: JsonPropertyName("the id")] string Id);
