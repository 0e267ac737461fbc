using ServerlessStack.Lambda.Logging;
using ServerlessStack.Lambda.Runtime;

namespace ServerlessStack.Lambda.Hosting;

/// <summary>One invocation with everything the host keeps for its time.</summary>
internal sealed record InvocationScope
{
    /// <summary>What the Runtime API handed out.</summary>
    public required Invocation Invocation { get; init; }

    /// <summary>When it has to be over.</summary>
    public required Deadline Deadline { get; init; }

    /// <summary>Takes failures that the answer hides from Lambda.</summary>
    public required FailureLog Log { get; init; }
}
