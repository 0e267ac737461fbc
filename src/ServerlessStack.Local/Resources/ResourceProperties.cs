namespace ServerlessStack.Local.Resources;

/// <summary>The properties of a resource type as the target takes them, by their paths in the template: <c>SourceParameters.FilterCriteria</c> means everything below it.</summary>
/// <param name="Honoured">What has its effect here.</param>
internal sealed record ResourceProperties(IReadOnlySet<string> Honoured)
{
    /// <summary>What has no meaning on a laptop (tags, encryption, tracing): accepted, and listed in the summary of the deployment. Nothing when omitted.</summary>
    public IReadOnlySet<string> WithoutMeaning { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Whose change replaces the resource, as CloudFormation's reference of the type says. Nothing when omitted.</summary>
    public IReadOnlySet<string> Replacing { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Begins with what is honoured.</summary>
    public static ResourceProperties Of(params IEnumerable<string> honoured) => new(honoured.ToHashSet(StringComparer.Ordinal));
}
