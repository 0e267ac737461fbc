using System.Text.Json.Nodes;

namespace ServerlessStack.Local.CloudFormation.Intrinsics;

/// <summary>A call of an intrinsic function. <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html"/>.</summary>
/// <param name="Name">The function: <c>Ref</c>, <c>Fn::Join</c>.</param>
/// <param name="Argument">What it is called with.</param>
internal sealed record IntrinsicCall(string Name, JsonNode? Argument)
{
    /// <summary>What the beginning of a function's name is, <c>Ref</c> aside.</summary>
    public const string Prefix = "Fn::";

    /// <summary>The functions that are understood.</summary>
    public static readonly IReadOnlySet<string> Known = new HashSet<string>(StringComparer.Ordinal)
    {
        "Ref", "Fn::GetAtt", "Fn::Join", "Fn::Sub", "Fn::Select", "Fn::Split", "Fn::If", "Fn::FindInMap", "Fn::ImportValue", "Fn::Base64", "Fn::GetAZs", "Fn::GetStackOutput", "Fn::ToJsonString", "Fn::Length",
        "Fn::Equals", "Fn::And", "Fn::Or", "Fn::Not", "Fn::Contains", "Fn::EachMemberIn", "Fn::EachMemberEquals",
    };

    /// <summary>Reads a call; null where the node is none.</summary>
    public static IntrinsicCall? Of(JsonNode? node) =>
        node is JsonObject { Count: 1 } call && call.First() is var (name, argument) && (name == "Ref" || name.StartsWith(Prefix, StringComparison.Ordinal))
            ? new IntrinsicCall(name, argument)
            : null;

    /// <summary>The arguments of a function that takes several.</summary>
    /// <exception cref="IntrinsicException">They are not as many as it takes.</exception>
    public JsonArray Arguments(int least, int most) => Argument is JsonArray list && list.Count >= least && list.Count <= most
        ? list
        : throw new IntrinsicException($"{Name} takes {(least == most ? $"{least}" : $"{least} to {most}")} arguments: {Argument?.ToJsonString()}");

    /// <summary>Logical id and attribute of <c>Fn::GetAtt</c>, which may be written as a list or with a dot.</summary>
    public (string LogicalId, string Attribute) AttributeOf()
    {
        var path = Argument is JsonArray list ? string.Join('.', list.Select(part => part?.ToString())) : Argument?.ToString() ?? "";
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 ? (path[..dot], path[(dot + 1)..]) : throw new IntrinsicException($"{Name} needs a logical id and an attribute: {Argument?.ToJsonString()}");
    }
}
