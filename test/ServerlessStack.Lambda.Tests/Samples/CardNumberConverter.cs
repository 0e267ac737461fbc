using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServerlessStack.Lambda.Tests.Samples;

/// <summary>A converter as people write them: the parser's exception quotes what it could not read.</summary>
public sealed class CardNumberConverter : JsonConverter<CardNumber>
{
    public override CardNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(long.Parse(reader.GetString()!, CultureInfo.InvariantCulture));

    public override void Write(Utf8JsonWriter writer, CardNumber value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value.ToString(CultureInfo.InvariantCulture));
}
