using System.Text.Json.Serialization;

namespace ServerlessStack.Lambda.Tests.Samples;

/// <summary>Something that no log should hold.</summary>
[JsonConverter(typeof(IbanConverter))]
public sealed record Iban(string Value);
