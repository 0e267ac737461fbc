using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ServerlessStack.Testing;

/// <summary>Writes a template the way a snapshot keeps it: stable, indented, and without what says nothing about the infrastructure.</summary>
internal static partial class TemplateText
{
    private const string Resources = "Resources";

    // The order of the CloudFormation user guide, "Template sections", with what a resource is before what it says.
    private static readonly string[] Sections = ["AWSTemplateFormatVersion", "Description", "Metadata", "Parameters", "Rules", "Mappings", "Conditions", "Transform", Resources, "Outputs"];
    private static readonly string[] Attributes = ["Type", "Properties"];
    private static readonly string[] HashedIds = ["AWS::Lambda::Version", "AWS::ApiGateway::Deployment", "AWS::ApiGatewayV2::Deployment"];
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text.</summary>
    /// <param name="template">The template's JSON.</param>
    /// <returns>Lines that end with a line feed.</returns>
    public static string Of(string template)
    {
        var json = JsonNode.Parse(template)!.AsObject();
        RemoveBootstrapCheck(json);
        var text = MaskedIds(json).Aggregate(
            Sorted(json, depth: 0)!.ToJsonString(Indented).ReplaceLineEndings("\n"),
            (masked, id) => masked.Replace($"\"{id.Key}\"", $"\"{id.Value}\"", StringComparison.Ordinal));
        return AssetHash().Replace(text, "<asset>") + "\n";
    }

    /// <summary>The text of a snapshot, which may have been written in another order.</summary>
    /// <param name="snapshot">What the file holds.</param>
    /// <returns>The same as <see cref="Of"/> of the template; as it is when it is no JSON, such as after a merge.</returns>
    public static string OfSnapshot(string snapshot)
    {
        try
        {
            return Of(snapshot);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return snapshot;
        }
    }

    /// <summary>A logical id without the hash that CDK puts behind it when a new version or deployment must be made.</summary>
    /// <param name="type">The resource's type.</param>
    /// <param name="id">The id.</param>
    /// <returns>The id as snapshots write it.</returns>
    public static string MaskedId(string type, string id) => HashedIds.Contains(type) ? IdHash().Replace(id, "<hash>") : id;

    // Two stages' resources of one name are told apart by the hash of their path, which stays.
    private static List<KeyValuePair<string, string>> MaskedIds(JsonObject template) =>
    [
        .. from resource in template[Resources] as JsonObject ?? []
           let masked = MaskedId((string?)resource.Value?["Type"] ?? "", resource.Key)
           where masked != resource.Key
           select KeyValuePair.Create(resource.Key, masked),
    ];

    // The order of declarations and of a dictionary's entries says nothing; that of a list does.
    private static JsonNode? Sorted(JsonNode? node, int depth) => node switch
    {
        JsonObject entries => new JsonObject(entries
            .OrderBy(entry => Place(depth switch { 0 => Sections, 2 => Attributes, _ => [] }, entry.Key))
            .ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => KeyValuePair.Create(entry.Key, Sorted(entry.Value, depth + 1)))),
        JsonArray items => new JsonArray([.. items.Select(item => Sorted(item, depth + 1))]),
        _ => node?.DeepClone(),
    };

    private static int Place(string[] first, string name) => Array.IndexOf(first, name) is >= 0 and var place ? place : first.Length;

    // Every CDK stack carries the same parameter and rule; in a snapshot they would only be read past.
    private static void RemoveBootstrapCheck(JsonObject template)
    {
        Remove(template, "Parameters", "BootstrapVersion");
        Remove(template, "Rules", "CheckBootstrapVersion");
    }

    private static void Remove(JsonObject template, string section, string entry)
    {
        if (template[section] is JsonObject entries && entries.Remove(entry) && entries.Count == 0)
        {
            template.Remove(section);
        }
    }

    // A new build of a function is no change of the infrastructure: packages, images and nested templates are named by the hash of what they hold.
    [GeneratedRegex("(?<![0-9A-Za-z])[0-9a-f]{64}(?![0-9A-Za-z])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AssetHash();

    [GeneratedRegex(@"[0-9a-f]{32}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdHash();
}
