namespace ServerlessStack.Lambda;

/// <summary>What to do with a request without an idempotency key.</summary>
public enum MissingKey
{
    /// <summary>Answer 400: the caller has to send one.</summary>
    Refuse,

    /// <summary>Run the handler as if there were no idempotency: every such request has its own effect.</summary>
    RunUnprotected,
}
