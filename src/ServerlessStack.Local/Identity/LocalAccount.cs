namespace ServerlessStack.Local.Identity;

/// <summary>The account and region that everything here belongs to.</summary>
/// <param name="Id">The account's twelve digits.</param>
/// <param name="Region">The region.</param>
internal sealed record LocalAccount(string Id, string Region)
{
    /// <summary>An account that AWS gives to nobody, in the region that tools assume when none is set.</summary>
    public static LocalAccount Default { get; } = new("000000000000", "us-east-1");

    /// <summary>The ARN of a resource in this account and region.</summary>
    public Arn Arn(string service, string resource) => new(service, Region, Id, resource);
}
