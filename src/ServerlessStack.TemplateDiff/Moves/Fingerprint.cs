using System.Text.Json.Nodes;
using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.TemplateDiff.Moves;

/// <summary>The properties of a resource, taken apart so that two resources can be compared.</summary>
internal sealed class Fingerprint
{
    private readonly HashSet<string> _values = new(StringComparer.Ordinal);
    private readonly Template _template;

    private Fingerprint(Template template) => _template = template;

    /// <summary>Takes a resource's properties apart.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="template">Its template, which knows what references point to.</param>
    public static Fingerprint Of(Resource resource, Template template)
    {
        var fingerprint = new Fingerprint(template);
        fingerprint.Add(string.Empty, resource.Json["Properties"]);
        return fingerprint;
    }

    /// <summary>How much two resources have in common: 0 for nothing, 1 for everything.</summary>
    public double Likeness(Fingerprint other)
    {
        var all = _values.Count + other._values.Count;
        return all == 0 ? 1 : 2.0 * _values.Count(other._values.Contains) / all;
    }

    private void Add(string path, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject json:
                foreach (var (name, value) in json)
                {
                    Add($"{path}.{name}", value);
                }

                break;
            case JsonArray array:
                foreach (var element in array)
                {
                    Add($"{path}[]", element);
                }

                break;
            default:
                _values.Add($"{path}={Value(node.AsText() ?? string.Empty)}");
                break;
        }
    }

    private string Value(string text) => _template.Resources.TryGetValue(text, out var target) ? target.Type : text;
}
