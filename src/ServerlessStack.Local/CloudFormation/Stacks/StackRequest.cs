namespace ServerlessStack.Local.CloudFormation.Stacks;

/// <summary>How a stack is to be.</summary>
/// <param name="Template">Its template.</param>
/// <param name="Parameters">The values of the parameters, as they were given.</param>
/// <param name="Tags">Its tags.</param>
internal sealed record StackRequest(string Template, IReadOnlyDictionary<string, string> Parameters, IReadOnlyDictionary<string, string> Tags)
{
    /// <summary>Whether what was made stays when something fails.</summary>
    public bool KeepsFailed { get; init; }

    /// <summary>What tells a repeated request from another one.</summary>
    public string? Token { get; init; }
}
