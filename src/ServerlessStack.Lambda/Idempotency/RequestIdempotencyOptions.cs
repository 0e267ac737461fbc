namespace ServerlessStack.Lambda;

/// <summary>What can be said about an idempotent request handler. Everything has a default, named in <see cref="IdempotencyDefaults"/>.</summary>
public sealed record RequestIdempotencyOptions : IdempotencyOptions
{
    /// <summary>
    /// The defaults: answers are kept for <see cref="IdempotencyDefaults.KeepRequests"/>, and a duplicate waits for <see cref="IdempotencyDefaults.RequestsWait"/>.
    /// </summary>
    public RequestIdempotencyOptions()
        : base(IdempotencyDefaults.KeepRequests, IdempotencyDefaults.RequestsWait)
    {
    }

    /// <summary>What to do about a request that was answered with a problem. Omitted: <see cref="AfterProblem.RunAgain"/>.</summary>
    public AfterProblem AfterProblem { get; init; } = AfterProblem.RunAgain;

    /// <summary>What to do with a request without a key. Omitted: <see cref="MissingKey.Refuse"/>.</summary>
    public MissingKey MissingKey { get; init; } = MissingKey.Refuse;
}
