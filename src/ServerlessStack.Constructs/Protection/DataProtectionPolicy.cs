using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>Translates <see cref="DataProtection"/> into CloudFormation's deletion policy.</summary>
internal static class DataProtectionPolicy
{
    public static RemovalPolicy ToRemovalPolicy(this DataProtection protection) =>
        protection == DataProtection.Disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;
}
