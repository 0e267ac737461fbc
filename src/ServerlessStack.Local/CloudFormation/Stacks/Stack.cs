using System.Collections.Immutable;

namespace ServerlessStack.Local.CloudFormation.Stacks;

/// <summary>A stack; what changes is a new record, so that a reader has one that fits together.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Id">Its ARN.</param>
/// <param name="Created">When it was made.</param>
internal sealed record Stack(string Name, string Id, DateTimeOffset Created)
{
    /// <summary>Its state.</summary>
    public string Status { get; init; } = StackStatus.ReviewInProgress;

    /// <summary>Why it is in that state, where there is something to say.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was last changed; null where it never was.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>When it was deleted; null while it is there.</summary>
    public DateTimeOffset? Deleted { get; init; }

    /// <summary>How it is; null until the first deployment.</summary>
    public StackRequest? Request { get; init; }

    /// <summary>The values of the parameters, those of SSM's store read.</summary>
    public ImmutableDictionary<string, string> Parameters { get; init; } = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Its resources, by logical id.</summary>
    public ImmutableDictionary<string, StackResource> Resources { get; init; } = ImmutableDictionary.Create<string, StackResource>(StringComparer.Ordinal);

    /// <summary>Its outputs.</summary>
    public ImmutableList<StackOutput> Outputs { get; init; } = [];

    /// <summary>The exports of other stacks that it uses.</summary>
    public ImmutableList<string> Imports { get; init; } = [];

    /// <summary>What happened to it, the oldest first.</summary>
    public ImmutableList<StackEvent> Events { get; init; } = [];

    /// <summary>Its change sets, by name.</summary>
    public ImmutableDictionary<string, ChangeSet> ChangeSets { get; init; } = ImmutableDictionary.Create<string, ChangeSet>(StringComparer.Ordinal);

    /// <summary>Whether it must not be deleted.</summary>
    public bool IsProtected { get; init; }

    /// <summary>The properties that have no meaning here, as <c>AWS::SQS::Queue.Tags</c>.</summary>
    public ImmutableList<string> WithoutMeaning { get; init; } = [];

    /// <summary>Whether it is there: not deleted, and more than a change set.</summary>
    public bool IsDeployed => Deleted is null && Status != StackStatus.ReviewInProgress;
}
