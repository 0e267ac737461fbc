using System.Globalization;
using System.Xml.Linq;
using ServerlessStack.Local.Emulators;

namespace ServerlessStack.Local.Topics;

/// <summary>Words SNS's query protocol.</summary>
internal static class SnsCall
{
    /// <summary>Adds attributes as <c>Attributes.entry.1.key</c>.</summary>
    public static Dictionary<string, string> With(this Dictionary<string, string> input, IEnumerable<KeyValuePair<string, string>> attributes)
    {
        foreach (var (index, (name, value)) in attributes.Index())
        {
            var entry = string.Create(CultureInfo.InvariantCulture, $"Attributes.entry.{index + 1}");
            input[$"{entry}.key"] = name;
            input[$"{entry}.value"] = value;
        }

        return input;
    }

    /// <summary>An element of an answer, by name.</summary>
    public static string ValueOf(this XElement answer, string name) => answer.Descendants().First(element => element.Name.LocalName == name).Value;

    /// <summary>The attributes of a subscription.</summary>
    public static async Task<Dictionary<string, string>> SubscriptionAttributesAsync(this EmulatorClient emulators, string subscription, CancellationToken cancellation)
    {
        var answer = await emulators.SnsAsync("GetSubscriptionAttributes", new Dictionary<string, string>(StringComparer.Ordinal) { ["SubscriptionArn"] = subscription }, cancellation);
        return answer.Descendants().Where(element => element.Name.LocalName == "entry")
            .ToDictionary(entry => entry.ValueOf("key"), entry => entry.ValueOf("value"), StringComparer.Ordinal);
    }
}
