namespace ServerlessStack.Lambda;

/// <summary>What can be said about an idempotent event handler. Everything has a default, named in <see cref="IdempotencyDefaults"/>.</summary>
public sealed record EventIdempotencyOptions : IdempotencyOptions
{
    /// <summary>
    /// The defaults: executions are kept for <see cref="IdempotencyDefaults.KeepEvents"/>, and a duplicate waits for <see cref="IdempotencyDefaults.EventsWait"/>.
    /// </summary>
    public EventIdempotencyOptions()
        : base(IdempotencyDefaults.KeepEvents, IdempotencyDefaults.EventsWait)
    {
    }
}
