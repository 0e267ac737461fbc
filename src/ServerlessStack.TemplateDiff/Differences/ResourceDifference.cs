namespace ServerlessStack.TemplateDiff.Differences;

/// <summary>How a resource differs.</summary>
/// <param name="Impact">What happens to it as a whole.</param>
/// <param name="IsStateful">Whether resources of its type hold data.</param>
/// <param name="AreItsPoliciesRead">Whether the statements of its policies are among those of the template.</param>
/// <param name="Properties">What changing each changed property does.</param>
/// <param name="Attributes">What changed beside the properties, for example <c>DeletionPolicy</c>.</param>
internal sealed record ResourceDifference(
    ResourceImpact Impact,
    bool IsStateful,
    bool AreItsPoliciesRead,
    IReadOnlyDictionary<string, ResourceImpact> Properties,
    IReadOnlyList<string> Attributes);
