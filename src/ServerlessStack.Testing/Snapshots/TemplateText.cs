using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ServerlessStack.Testing;

/// <summary>Writes a template the way a snapshot keeps it: stable, indented, and without what says nothing about the infrastructure.</summary>
internal static partial class TemplateText
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text.</summary>
    /// <param name="template">The template's JSON.</param>
    /// <returns>Lines that end with a line feed.</returns>
    public static string Of(string template)
    {
        var json = JsonNode.Parse(template)!.AsObject();
        RemoveBootstrapCheck(json);
        var text = json.ToJsonString(Indented).ReplaceLineEndings("\n");
        return AssetHash().Replace(text, "<asset>") + "\n";
    }

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

    // A new build of a function is no change of the infrastructure.
    [GeneratedRegex("[0-9a-f]{64}(?=\\.zip\")", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AssetHash();
}
