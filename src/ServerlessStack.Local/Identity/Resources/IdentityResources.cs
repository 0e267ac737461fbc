using System.Text.Json.Nodes;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Identity.Resources;

/// <summary>
/// Roles and policies: accepted as they are, because nobody's rights are checked here.
/// <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_IAM.html"/>.
/// </summary>
internal static class IdentityResources
{
    private const int LongestName = 64;

    /// <summary>Roles.</summary>
    public static IResourceType Role(LocalAccount account)
    {
        var properties = ResourceProperties.Of("RoleName") with
        {
            WithoutMeaning = new HashSet<string>(StringComparer.Ordinal) { "AssumeRolePolicyDocument", "Description", "ManagedPolicyArns", "MaxSessionDuration", "Path", "PermissionsBoundary", "Policies", "Tags" },
            Replacing = new HashSet<string>(StringComparer.Ordinal) { "RoleName", "Path" },
        };
        return new InertResource("AWS::IAM::Role", properties, name => RoleState(name, account), "RoleName", LongestName);
    }

    /// <summary>Policies.</summary>
    public static IResourceType Policy()
    {
        var properties = ResourceProperties.Of() with
        {
            WithoutMeaning = new HashSet<string>(StringComparer.Ordinal) { "Groups", "PolicyDocument", "PolicyName", "Roles", "Users" },
        };
        return new InertResource("AWS::IAM::Policy", properties, name => new ResourceState(name, new Dictionary<string, JsonNode>(StringComparer.Ordinal) { ["Id"] = name }));
    }

    private static ResourceState RoleState(string name, LocalAccount account) => new(name, new Dictionary<string, JsonNode>(StringComparer.Ordinal)
    {
        ["Arn"] = new Arn("iam", "", account.Id, $"role/{name}").ToString(),
        ["RoleId"] = $"AROA{Convert.ToHexString(Guid.NewGuid().ToByteArray())[..17]}",
    });
}
