namespace ServerlessStack.Lambda.DynamoDB;

/// <summary>The execution that a context has, or why there is nothing to commit.</summary>
internal static class Running
{
    /// <summary>The execution.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static Execution Of(Execution? execution) => execution ?? throw new InvalidOperationException(
        "There is no execution to complete, so nothing was written. Wrap the handler with OncePer; where it lets requests without a key run unprotected, "
        + "the context's Execution is null for those: write their effect without it.");

    /// <summary>The execution of an event, whose duplicates need no answer.</summary>
    /// <exception cref="InvalidOperationException">There is none, or it is a request's.</exception>
    public static Execution WithoutReply(Execution? execution)
    {
        var running = Of(execution);
        return !running.NeedsReply ? running : throw new InvalidOperationException(
            $"The execution '{running.Id}' is a request's: completed without its reply, every duplicate would get 409 instead of the answer, so nothing was written. "
            + "Use the overload that takes the reply, and return that reply.");
    }
}
