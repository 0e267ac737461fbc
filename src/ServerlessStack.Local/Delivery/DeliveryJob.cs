namespace ServerlessStack.Local.Delivery;

/// <summary>An event on its way to a target, with all that is needed to try again later, also in another run of the target.</summary>
/// <param name="Target">The target's ARN.</param>
/// <param name="Message">What to hand over.</param>
/// <param name="Since">When the event came in.</param>
internal sealed record DeliveryJob(string Target, DeliveredMessage Message, DateTimeOffset Since)
{
    /// <summary>How long to go on; EventBridge's default when omitted.</summary>
    public RetryPolicy Policy { get; init; } = RetryPolicy.Default;

    /// <summary>The ARN of the queue that takes what was given up; null, the default, drops it.</summary>
    public string? DeadLetterQueue { get; init; }

    /// <summary>What the dead letter says besides the error: the rule or schedule that it comes from. Nothing when omitted.</summary>
    public IReadOnlyDictionary<string, string> Origin { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What stands in the body for the attempt's number; null, the default, for nothing.</summary>
    public string? AttemptMark { get; init; }

    /// <summary>How many retries there were.</summary>
    public int Retries { get; init; }
}
