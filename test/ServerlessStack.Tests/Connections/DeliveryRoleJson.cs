using Amazon.CDK.Assertions;

namespace ServerlessStack.Tests.Connections;

/// <summary>Reads the role with which a service delivers.</summary>
internal static class DeliveryRoleJson
{
    /// <summary>The trust that a service has when it acts for this account, and only then.</summary>
    public static string TrustIn(string service) =>
        $$$$"""{"Action":"sts:AssumeRole","Condition":{"StringEquals":{"aws:SourceAccount":{"Ref":"AWS::AccountId"}}},"Effect":"Allow","Principal":{"Service":"{{{{service}}}}"}}""";

    /// <summary>Who may assume the role.</summary>
    public static string Trust(Template template, string role) => Assert.Single(template.Allowed(role, "AssumeRolePolicyDocument"));

    /// <summary>What the role may do: all of it is inline.</summary>
    public static IReadOnlyList<string> Allowed(Template template, string role)
    {
        Assert.Equal("null", template.Part(role, "ManagedPolicyArns"));
        return template.Allowed(role, "Policies", "0", "PolicyDocument");
    }
}
