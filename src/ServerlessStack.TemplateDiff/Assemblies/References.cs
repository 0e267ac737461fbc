using System.Text.Json.Nodes;

namespace ServerlessStack.TemplateDiff.Assemblies;

/// <summary>The references in a value of a template.</summary>
internal static class References
{
    /// <summary>The names that <c>Ref</c> and <c>Fn::GetAtt</c> refer to, however deep; a name may come more than once.</summary>
    public static IEnumerable<string> In(JsonNode? value) => (value.AsIntrinsic(), value) switch
    {
        ({ Key: "Ref" } reference, _) => Named(reference.Value),
        ({ Key: "Fn::GetAtt", Value: JsonArray { Count: > 0 } target }, _) => Named(target[0]),
        (_, JsonObject json) => json.SelectMany(member => In(member.Value)),
        (_, JsonArray list) => list.SelectMany(In),
        _ => [],
    };

    private static IEnumerable<string> Named(JsonNode? id) => id.AsText() is { } name ? [name] : [];
}
