namespace ServerlessStack.Lambda;

/// <summary>Why an idempotent handler did not handle, or cannot say that it did.</summary>
public enum IdempotencyRefusal
{
    /// <summary>The event has no key.</summary>
    NoKey,

    /// <summary>Another execution is handling the same event.</summary>
    InProgress,

    /// <summary>An earlier execution never said how it ended, and <see cref="AfterCrash.Refuse"/> forbids a second one.</summary>
    InDoubt,

    /// <summary>The key was used for an event with other content.</summary>
    Mismatch,

    /// <summary>The handler is done, but another execution took over before that could be recorded.</summary>
    LeaseLost,
}
