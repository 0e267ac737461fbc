using System.Text.Json;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.CloudFormation.Templates;

/// <summary>A template. <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html"/>.</summary>
internal sealed class Template
{
    private readonly JsonObject root;

    private Template(string text, JsonObject root)
    {
        Text = text;
        this.root = root;
        Resources = Section("Resources").ToDictionary(entry => entry.Key, entry => TemplateResource.Of(entry.Key, entry.Value as JsonObject ?? []), StringComparer.Ordinal);
        Parameters = Section("Parameters").Select(entry => TemplateParameter.Of(entry.Key, entry.Value as JsonObject ?? [])).ToList();
    }

    /// <summary>The template as it was sent.</summary>
    public string Text { get; }

    /// <summary>The resources, by logical id.</summary>
    public IReadOnlyDictionary<string, TemplateResource> Resources { get; }

    /// <summary>The parameters.</summary>
    public IReadOnlyList<TemplateParameter> Parameters { get; }

    /// <summary>What the template says about itself.</summary>
    public string? Description => root["Description"]?.ToString();

    /// <summary>The names of its sections.</summary>
    public IEnumerable<string> Sections => root.Select(entry => entry.Key);

    /// <summary>Reads a template.</summary>
    /// <exception cref="AwsException">It is not JSON, or not a template.</exception>
    public static Template Parse(string text)
    {
        try
        {
            return new Template(text, JsonNode.Parse(text) as JsonObject ?? throw new AwsException("ValidationError", "Template format error: not a JSON object."));
        }
        catch (JsonException exception)
        {
            throw new AwsException("ValidationError", $"Template format error: not JSON: {exception.Message} The local target reads no YAML.");
        }
    }

    /// <summary>A section; empty where the template has none.</summary>
    public JsonObject Section(string name) => root[name] as JsonObject ?? [];

    /// <summary>Whether another template asks for the same.</summary>
    public bool Equals(Template other) => JsonNode.DeepEquals(root, other.root);
}
