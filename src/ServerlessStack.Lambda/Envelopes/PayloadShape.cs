using System.Text.Json;

namespace ServerlessStack.Lambda.Envelopes;

/// <summary>Describes a payload by its shape and never by its values, which may be secrets or megabytes.</summary>
internal static class PayloadShape
{
    private const int MostNames = 20;
    private const int LongestName = 40;

    /// <summary>What the payload is, in words.</summary>
    public static string Describe(JsonElement payload) => payload.ValueKind switch
    {
        JsonValueKind.Object => $"an object with the properties {Names(payload)}",
        JsonValueKind.Array when payload.GetArrayLength() == 0 => "an empty array",
        JsonValueKind.Array when payload[0].ValueKind == JsonValueKind.Object => $"an array whose first element has the properties {Names(payload[0])}",
        JsonValueKind.Array => "an array of something else than objects",
        JsonValueKind.True or JsonValueKind.False => "a JSON boolean",
        var kind => $"a JSON {kind.ToString().ToLowerInvariant()}",
    };

    /// <summary>A name, cut to what a log line can take.</summary>
    public static string Shorten(string name) => name.Length <= LongestName ? name : name[..LongestName] + "…";

    private static string Names(JsonElement element)
    {
        var names = new List<string>();
        foreach (var property in element.EnumerateObject())
        {
            if (names.Count == MostNames)
            {
                names.Add("…");
                break;
            }

            names.Add(Shorten(NameOf(property)));
        }

        return names.Count == 0 ? "(none)" : string.Join(", ", names);
    }

    private static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, written as an escape, is valid JSON but no text.
            return "(no text)";
        }
    }
}
