using System.Text.Json.Nodes;

namespace ServerlessStack.TemplateDiff.Assemblies;

/// <summary>Writes references to other stacks of the same assembly, which name outputs, as references to what the outputs hold.</summary>
/// <param name="templates">The assembly's templates.</param>
/// <param name="nameOf">What a resource of a stack is called in the report.</param>
internal sealed class StackReferences(IReadOnlyList<Template> templates, Func<Template, string, string> nameOf)
{
    private readonly Dictionary<string, JsonObject?> _exports = templates
        .SelectMany(template => Outputs(template).Select(output => (Name: output.Value.At("Export", "Name").AsText(), Value: Point(template, output.Value, nameOf))))
        .Where(export => export.Name is not null)
        .GroupBy(export => export.Name!, export => export.Value, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private readonly Dictionary<(string Stack, string Output), JsonObject?> _outputs = templates
        .SelectMany(template => Outputs(template).Select(output => (Key: (template.Stack, output.Key), Value: Point(template, output.Value, nameOf))))
        .ToDictionary(output => output.Key, output => output.Value);

    /// <summary>The template with direct references.</summary>
    public Template Resolve(Template template) => new(template.Stack, (JsonObject)Rewrite(template.Json)!);

    private static JsonObject Outputs(Template template) => template.Json["Outputs"] as JsonObject ?? [];

    // A path is no logical id, so nothing in the template that refers to it can be mistaken for this.
    private static JsonObject? Point(Template template, JsonNode? output, Func<Template, string, string> nameOf)
    {
        return output.At("Value").AsIntrinsic() switch
        {
            { Key: "Ref", Value: JsonValue id } => new JsonObject { ["Ref"] = Path(id) },
            { Key: "Fn::GetAtt", Value: JsonArray { Count: 2 } target } => new JsonObject { ["Fn::GetAtt"] = new JsonArray(Path(target[0]), target[1]?.DeepClone()) },
            _ => null,
        };

        string Path(JsonNode? id) => nameOf(template, id.AsText() ?? string.Empty);
    }

    private JsonNode? Rewrite(JsonNode? node) => node switch
    {
        _ when Target(node) is { } target => target.DeepClone(),
        JsonObject json => new JsonObject(json.Select(member => KeyValuePair.Create(member.Key, Rewrite(member.Value)))),
        JsonArray array => new JsonArray([.. array.Select(Rewrite)]),
        _ => node?.DeepClone(),
    };

    private JsonObject? Target(JsonNode? node) => node.AsIntrinsic() switch
    {
        { Key: "Fn::GetStackOutput", Value: JsonObject reference } when reference["StackName"].AsText() is { } stack && reference["OutputName"].AsText() is { } output =>
            _outputs.GetValueOrDefault((stack, output)) ?? new JsonObject { ["Ref"] = $"{stack}/{output}" },
        { Key: "Fn::ImportValue", Value: JsonValue name } => _exports.GetValueOrDefault(name.AsText()!),
        _ => null,
    };
}
