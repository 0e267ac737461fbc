namespace ServerlessStack.Testing;

/// <summary>Resources that a function makes.</summary>
internal static class CustomResource
{
    /// <summary>Whether a type is one: CloudFormation user guide, "Create custom provisioning logic with custom resources".</summary>
    /// <param name="type">The resource's type.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsType(string? type) => type is "AWS::CloudFormation::CustomResource" || type?.StartsWith("Custom::", StringComparison.Ordinal) == true;
}
