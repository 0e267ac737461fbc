namespace ServerlessStack.Lambda;

/// <summary>What to do about a request that was answered with a <see cref="Problem"/>.</summary>
public enum AfterProblem
{
    /// <summary>Forget it: a handler that answers with a problem has done nothing, so the caller may send the corrected request under the same key.</summary>
    RunAgain,

    /// <summary>Keep the problem as the key's answer: every duplicate gets it.</summary>
    Keep,
}
