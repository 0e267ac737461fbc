using System.Text.Json.Nodes;

namespace ServerlessStack.Local.CloudFormation.Intrinsics;

/// <summary>Finds what a part of a template refers to.</summary>
internal static class References
{
    /// <summary>The names behind <c>Ref</c>, <c>Fn::GetAtt</c> and <c>Fn::Sub</c>: logical ids, parameters and pseudo parameters.</summary>
    public static IEnumerable<string> Of(JsonNode? node)
    {
        if (IntrinsicCall.Of(node) is { } call)
        {
            return Of(call);
        }

        return node switch
        {
            JsonObject source => source.SelectMany(member => Of(member.Value)),
            JsonArray list => list.SelectMany(Of),
            _ => [],
        };
    }

    private static IEnumerable<string> Of(IntrinsicCall call) => call.Name switch
    {
        "Ref" => [call.Argument?.ToString() ?? ""],
        "Fn::GetAtt" => [call.AttributeOf().LogicalId],
        "Fn::Sub" => OfText(call.Argument),
        _ => Of(call.Argument),
    };

    private static IEnumerable<string> OfText(JsonNode? argument)
    {
        var (text, variables) = argument is JsonArray { Count: 2 } pair ? (pair[0], pair[1] as JsonObject) : (argument, null);
        var names = SubstitutedText.NamesOf(text?.ToString() ?? "").Where(name => variables?.ContainsKey(name) != true).Select(name => name.Split('.')[0]);
        return names.Concat(Of(variables));
    }
}
