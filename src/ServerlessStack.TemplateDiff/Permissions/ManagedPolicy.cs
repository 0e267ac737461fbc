namespace ServerlessStack.TemplateDiff.Permissions;

/// <summary>A managed policy that an identity has.</summary>
/// <param name="IdentityArn">The identity, as <c>${LogicalId}</c>.</param>
/// <param name="ManagedPolicyArn">The policy.</param>
internal sealed record ManagedPolicy(string IdentityArn, string ManagedPolicyArn)
{
    /// <summary>The policy's own name.</summary>
    public string Name => ManagedPolicyArn[(ManagedPolicyArn.LastIndexOf('/') + 1)..];

    /// <summary>Whether it is one of AWS's policies that grant everything, or everything of a service.</summary>
    public bool IsBroad => Name is "AdministratorAccess" or "PowerUserAccess" || Name.EndsWith("FullAccess", StringComparison.Ordinal);
}
