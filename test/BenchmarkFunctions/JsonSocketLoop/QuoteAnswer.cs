using System.Text.Json;

namespace ServerlessStack.BenchmarkFunctions.JsonSocketLoop;

/// <summary>Reads the request's body out of API Gateway's event, asks for the price, and writes API Gateway's answer: no checks, no context, no failures.</summary>
/// <param name="tariff">Knows prices.</param>
internal sealed class QuoteAnswer(ITariff tariff)
{
    public byte[] Write(ReadOnlySpan<byte> payload)
    {
        var body = JsonElement.Parse(payload, default).GetProperty("body"u8).GetString()!;
        var request = JsonSerializer.Deserialize(body, QuotesJson.Default.QuoteRequest)!;
        var quote = new Quote { Country = request.Country, Price = tariff.PriceOf(request.Country, request.Grams) };
        using var answer = new MemoryStream();
        using (var json = new Utf8JsonWriter(answer))
        {
            json.WriteStartObject();
            json.WriteNumber("statusCode"u8, 200);
            json.WriteStartObject("headers"u8);
            json.WriteString("content-type"u8, "application/json"u8);
            json.WriteEndObject();
            json.WriteString("body"u8, JsonSerializer.SerializeToUtf8Bytes(quote, QuotesJson.Default.Quote));
            json.WriteEndObject();
        }

        return answer.ToArray();
    }
}
