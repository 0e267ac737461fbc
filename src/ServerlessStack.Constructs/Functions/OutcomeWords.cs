namespace ServerlessStack.Constructs;

/// <summary>Writes outcomes the way people say them.</summary>
internal static class OutcomeWords
{
    /// <summary>An outcome in words.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>Such as <c>what failed</c>.</returns>
    public static string InWords(this InvocationOutcome outcome) => outcome == InvocationOutcome.Succeeded ? "what succeeded" : "what failed";
}
