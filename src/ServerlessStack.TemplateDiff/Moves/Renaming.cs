using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.TemplateDiff.Moves;

/// <summary>Writes a template as if renamed constructs had had their new logical ids before, so that a rename alone leaves no difference.</summary>
/// <param name="ids">The new logical id of each old one; the stack and path of what is in another stack now.</param>
internal sealed partial class Renaming(IReadOnlyDictionary<string, string> ids)
{
    /// <summary>The template with new ids.</summary>
    /// <param name="template">The template.</param>
    /// <param name="left">The old ids of resources that are not in the stack any more.</param>
    public Template Apply(Template template, IReadOnlyCollection<string> left)
    {
        if (ids.Count == 0)
        {
            return template;
        }

        var json = Apply(template.Json);
        var resources = new JsonObject();
        foreach (var (id, resource) in ((JsonObject)json[Template.ResourceSection]!).Where(member => !left.Contains(member.Key)))
        {
            resources.Add(ids.GetValueOrDefault(id, id), resource?.DeepClone());
        }

        json[Template.ResourceSection] = resources;
        return new Template(template.Stack, json);
    }

    /// <summary>A part of a template with new ids wherever it refers to one.</summary>
    public JsonObject Apply(JsonObject json) => (JsonObject)Rewrite(json)!;

    private JsonNode? Rewrite(JsonNode? node) => node switch
    {
        JsonObject json => new JsonObject(json.Select(member => KeyValuePair.Create(member.Key, RewriteMember(member.Key, member.Value)))),
        JsonArray array => new JsonArray([.. array.Select(Rewrite)]),
        _ => node?.DeepClone(),
    };

    private JsonNode? RewriteMember(string name, JsonNode? value) => (name, value) switch
    {
        ("Ref" or "DependsOn", JsonValue) => Id(value),
        ("DependsOn", JsonArray many) => new JsonArray([.. many.Select(Id)]),
        ("Fn::GetAtt", JsonArray { Count: > 0 } target) => new JsonArray([Id(target[0]), .. target.Skip(1).Select(Rewrite)]),
        ("Fn::GetAtt", JsonValue) when value.AsText()?.Split('.', 2) is [var id, var attribute] => JsonValue.Create($"{ids.GetValueOrDefault(id, id)}.{attribute}"),
        ("Fn::Sub", JsonValue) => Placeholders(value),
        ("Fn::Sub", JsonArray { Count: > 0 } sub) => new JsonArray([Placeholders(sub[0]), .. sub.Skip(1).Select(Rewrite)]),
        _ => Rewrite(value),
    };

    private JsonNode? Id(JsonNode? node) => node.AsText() is { } id && ids.TryGetValue(id, out var renamed) ? JsonValue.Create(renamed) : Rewrite(node);

    private JsonNode? Placeholders(JsonNode? text) =>
        text.AsText() is { } template
            ? JsonValue.Create(Placeholder().Replace(template, match => ids.GetValueOrDefault(match.Value, match.Value)))
            : Rewrite(text);

    [GeneratedRegex(@"(?<=\$\{)[A-Za-z0-9]+(?=[.}])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
