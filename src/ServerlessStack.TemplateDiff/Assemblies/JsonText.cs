using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServerlessStack.TemplateDiff.Assemblies;

/// <summary>Reads scalars of a template the way CloudFormation does, to which <c>10</c> and <c>"10"</c>, <c>true</c> and <c>"true"</c> are the same.</summary>
internal static class JsonText
{
    /// <summary>A string, number or boolean as text; null for anything else.</summary>
    public static string? AsText(this JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.String => node.GetValue<string>(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => node.ToJsonString(),
        _ => null,
    };

    /// <summary>A number, also when it is written as a string; null for anything else.</summary>
    public static double? AsNumber(this JsonNode? node) =>
        double.TryParse(node.AsText(), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The value behind a path of names; null where there is none, or no object on the way.</summary>
    public static JsonNode? At(this JsonNode? node, params IEnumerable<string> path) => path.Aggregate(node, (current, name) => (current as JsonObject)?[name]);

    /// <summary>The only member of an object that is an intrinsic function (<c>Ref</c>, <c>Fn::Sub</c>, …); null for anything else.</summary>
    public static KeyValuePair<string, JsonNode?>? AsIntrinsic(this JsonNode? node) =>
        node is JsonObject { Count: 1 } json && json.First() is var member && (member.Key is "Ref" or "Condition" || member.Key.StartsWith("Fn::", StringComparison.Ordinal))
            ? member
            : null;

    /// <summary>Whether this stands for no value: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html</summary>
    public static bool IsNoValue(this JsonNode? node) => node.AsIntrinsic() is { Key: "Ref" } reference && reference.Value.AsText() == "AWS::NoValue";
}
