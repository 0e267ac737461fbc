using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServerlessStack.Lambda.Tests.Samples;

/// <summary>A converter as people write them: it quotes what it refuses.</summary>
public sealed class IbanConverter : JsonConverter<Iban>
{
    public override Iban Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new JsonException($"'{reader.GetString()}' is no IBAN.");

    public override void Write(Utf8JsonWriter writer, Iban value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
