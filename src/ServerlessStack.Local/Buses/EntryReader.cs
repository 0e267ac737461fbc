using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Buses;

/// <summary>Reads the entries of <c>PutEvents</c>: <see href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEventsRequestEntry.html"/>.</summary>
/// <param name="router">Makes events.</param>
internal sealed class EntryReader(EventRouter router)
{
    /// <summary>The largest entry in bytes, 1 MB: <see href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html"/>.</summary>
    public const int LargestEntry = 1024 * 1024;

    private const int TimeSize = 14;

    /// <summary>The size of an entry as EventBridge counts it: <see href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-putevents.html"/>.</summary>
    public static int SizeOf(JsonNode? entry) =>
        (entry?["Time"] is null ? 0 : TimeSize)
        + Bytes((string?)entry?["Source"])
        + Bytes((string?)entry?["DetailType"])
        + Bytes((string?)entry?["Detail"])
        + (entry?["Resources"] as JsonArray ?? []).Sum(resource => Bytes((string?)resource));

    /// <summary>Reads an entry.</summary>
    /// <exception cref="AwsException">EventBridge would refuse it; the code and the message belong into the entry's result.</exception>
    public BusEvent Read(JsonNode? entry)
    {
        var (source, type) = (Required(entry, "Source"), Required(entry, "DetailType"));
        if (source.StartsWith("aws.", StringComparison.Ordinal))
        {
            throw new AwsException("NotAuthorizedForSourceException", "Not authorized for the source.");
        }

        var happened = router.NewEvent(source, type, Detail(Required(entry, "Detail")));
        return happened with
        {
            Resources = [.. (entry!["Resources"] as JsonArray ?? []).Select(resource => (string)resource!)],
            Time = entry["Time"] is { } time ? DateTimeOffset.UnixEpoch.AddSeconds(time.GetValue<double>()) : happened.Time,
        };
    }

    private static string Required(JsonNode? entry, string name) => (string?)entry?[name] is { Length: > 0 } value
        ? value
        : throw new AwsException("InvalidArgument", $"Parameter {name} is not valid. Reason: {name} is a required argument.");

    private static JsonObject Detail(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? throw Malformed();
        }
        catch (JsonException)
        {
            throw Malformed();
        }
    }

    private static AwsException Malformed() => new("MalformedDetail", "Detail is malformed.");

    private static int Bytes(string? text) => text is null ? 0 : Encoding.UTF8.GetByteCount(text);
}
