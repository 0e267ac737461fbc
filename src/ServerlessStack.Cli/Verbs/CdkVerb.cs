namespace ServerlessStack.Cli.Verbs;

/// <summary>A verb that is the CDK CLI's own.</summary>
/// <param name="Name">Its name, here and there.</param>
/// <param name="Description">What it does.</param>
/// <param name="DefaultsToAllStacks">Whether it means every stack when none is named; the CDK CLI itself asks for a choice.</param>
internal sealed record CdkVerb(string Name, string Description, bool DefaultsToAllStacks = false)
{
    /// <summary>Every verb that is passed through, in the order of a stack's life.</summary>
    public static IReadOnlyList<CdkVerb> All { get; } =
    [
        new("list", "List the stacks of the app."),
        new("bootstrap", "Prepare an AWS account and region for deployments; needed once for each."),
        new("deploy", "Deploy the named stacks, or all of them when none is named.", DefaultsToAllStacks: true),

        // Destroying is the one thing that never happens to stacks nobody named.
        new("destroy", "Delete the named stacks, or all of them with --all."),
    ];
}
