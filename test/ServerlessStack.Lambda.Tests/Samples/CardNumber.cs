using System.Text.Json.Serialization;

namespace ServerlessStack.Lambda.Tests.Samples;

/// <summary>Something that no log should hold.</summary>
[JsonConverter(typeof(CardNumberConverter))]
public sealed record CardNumber(long Value);
