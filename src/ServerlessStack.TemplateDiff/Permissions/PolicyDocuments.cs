using System.Text.Json.Nodes;
using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.TemplateDiff.Permissions;

/// <summary>Where resources hold policies, and whether these can be read.</summary>
internal static class PolicyDocuments
{
    private const string Inline = "Properties.Policies";
    private const string Document = "PolicyDocument";

    /// <summary>The paths of the policies that a resource of a type may have.</summary>
    public static IEnumerable<string> PathsOf(string type) =>
    [
        $"Properties.{Document}", "Properties.AssumeRolePolicyDocument", "Properties.KeyPolicy", "Properties.ResourcePolicy", "Properties.StreamSpecification.ResourcePolicy",

        // User pools call their rules for passwords so, too.
        .. type.StartsWith("AWS::IAM::", StringComparison.Ordinal) ? (string[])[Inline] : [],
    ];

    /// <summary>Whether a policy, or one of a list, depends on an intrinsic function, so that its statements cannot be told. Single statements that do so are among the statements.</summary>
    public static bool AreOpaque(string path, JsonNode? value) =>
        path == Inline && value is JsonArray policies ? policies.Any(policy => IsOpaque(policy.At(Document))) : IsOpaque(value) || IsOpaque(value.At(Document));

    private static bool IsOpaque(JsonNode? value) => value.AsIntrinsic() is not null && !value.IsNoValue();
}
