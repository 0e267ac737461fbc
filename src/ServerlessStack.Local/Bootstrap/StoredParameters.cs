using System.Text.RegularExpressions;

namespace ServerlessStack.Local.Bootstrap;

/// <summary>The parameters in SSM's store: the version of CDK's bootstrap stack, which every CDK app asks for, and nothing else.</summary>
internal sealed partial class StoredParameters
{
    // The newest version that the pinned CDK CLI knows; every feature of a bootstrapped account is taken as there.
    private const string BootstrapVersion = "30";

    /// <summary>The value of a parameter; null where there is none.</summary>
    public string? Find(string name) => Version().IsMatch(name) ? BootstrapVersion : null;

    [GeneratedRegex("^/cdk-bootstrap/[a-z0-9]+/version$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();
}
