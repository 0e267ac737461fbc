using System.Globalization;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Buses;

/// <summary>An event on a bus: <see href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html"/>.</summary>
/// <param name="Id">Its id, the same at every delivery.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="DetailType">What it says.</param>
/// <param name="Time">When it happened.</param>
/// <param name="Resources">What it is about.</param>
/// <param name="Detail">The rest.</param>
internal sealed record BusEvent(string Id, string Source, string DetailType, DateTimeOffset Time, IReadOnlyList<string> Resources, JsonObject Detail)
{
    /// <summary>The event as targets receive it.</summary>
    public JsonObject ToJson(LocalAccount account) => new()
    {
        ["version"] = "0",
        ["id"] = Id,
        ["detail-type"] = DetailType,
        ["source"] = Source,
        ["account"] = account.Id,
        ["time"] = Seconds(Time),
        ["region"] = account.Region,
        ["resources"] = new JsonArray([.. Resources.Select(resource => JsonValue.Create(resource))]),
        ["detail"] = Detail.DeepClone(),
    };

    /// <summary>A time as EventBridge writes it, in seconds.</summary>
    public static string Seconds(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
