namespace ServerlessStack.Lambda;

/// <summary>What to do about an execution that began and never said how it ended: its process died, or its lease ran out.</summary>
public enum AfterCrash
{
    /// <summary>Run it again once the lease has ended: at least once. Right when the effect can be repeated, carries <see cref="Execution.Token"/>, or is committed together with the completion.</summary>
    RunAgain,

    /// <summary>
    /// Never run it again: at most once. Its events fail until they reach the dead-letter queue, and its requests are answered with a problem, until somebody has looked
    /// whether the effect happened and deletes the record. Right for an effect that must not happen twice in a service that takes no token.
    /// </summary>
    Refuse,
}
