using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Amazon.CDK.Assertions;

namespace ServerlessStack.Tests;

/// <summary>Reads parts of a template as JSON text. Logical ids lose their hashes, so a test can state a whole policy or target.</summary>
internal static partial class ResourceJson
{
    // Signs such as > stay readable.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A part of a resource's properties.</summary>
    /// <param name="template">The template.</param>
    /// <param name="id">The resource's logical id, without the hash.</param>
    /// <param name="path">Names of properties and indexes of lists, outermost first.</param>
    public static string Part(this Template template, string id, params IEnumerable<string> path) => Text(Find(template, id, path));

    /// <summary>The statements of a policy that allow something.</summary>
    /// <param name="template">The template.</param>
    /// <param name="id">The logical id of the policy's resource, without the hash.</param>
    /// <param name="path">Where the resource holds the document.</param>
    public static IReadOnlyList<string> Allowed(this Template template, string id, params IEnumerable<string> path) =>
    [
        .. Find(template, id, path)!["Statement"]!.AsArray().Where(statement => (string?)statement!["Effect"] == "Allow").Select(Text),
    ];

    private static JsonNode? Find(Template template, string id, IEnumerable<string> path)
    {
        var resources = JsonNode.Parse(JsonSerializer.Serialize(template.ToJSON()))!["Resources"]!.AsObject();
        return path.Aggregate(
            Assert.Single(resources, resource => Hash().Replace(resource.Key, "") == id).Value!["Properties"],
            (node, name) => int.TryParse(name, CultureInfo.InvariantCulture, out var index) ? node![index] : node![name]);
    }

    private static string Text(JsonNode? node) => HashInText().Replace(node?.ToJsonString(Readable) ?? "null", "");

    [GeneratedRegex(@"(?<=[a-z])[0-9A-F]{8}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hash();

    /// <summary>The hash behind a logical id, wherever one stands in a text.</summary>
    [GeneratedRegex("(?<=[a-z])[0-9A-F]{8}(?![0-9A-Za-z])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    public static partial Regex HashAnywhere();

    [GeneratedRegex("(?<=[a-z])[0-9A-F]{8}(?=\")", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HashInText();
}
