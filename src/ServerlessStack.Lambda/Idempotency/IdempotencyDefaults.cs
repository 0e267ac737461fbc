namespace ServerlessStack.Lambda;

/// <summary>The defaults of idempotent handlers, each with its reason. Override one through <see cref="EventIdempotencyOptions"/> or <see cref="RequestIdempotencyOptions"/>.</summary>
public static class IdempotencyDefaults
{
    /// <summary>
    /// 30 days: an event may wait 14 days in its queue and 14 more in the dead-letter queue before somebody redrives it, and must still be recognized then
    /// (SQS developer guide, "Amazon SQS message quotas"). A record of an event is a few hundred bytes, so keeping a million of them costs cents.
    /// </summary>
    public static readonly TimeSpan KeepEvents = TimeSpan.FromDays(30);

    /// <summary>24 hours: callers retry for minutes, and a record of a request holds its answer, which may be personal data that should not be kept for long.</summary>
    public static readonly TimeSpan KeepRequests = TimeSpan.FromHours(24);

    /// <summary>
    /// As long as the invocation lasts: a duplicate of an event waits for the other execution. Failing at once would use up the retries of a stream, which come without pause,
    /// before the lease of a crashed process ends.
    /// </summary>
    public static readonly TimeSpan EventsWait = Timeout.InfiniteTimeSpan;

    /// <summary>Not at all: a caller is told at once that the first request is still being handled.</summary>
    public static readonly TimeSpan RequestsWait = TimeSpan.Zero;

    /// <summary>2 seconds: Lambda ends a process up to a second after its deadline, and the clocks of two machines differ by some milliseconds.</summary>
    public static readonly TimeSpan LeaseMargin = TimeSpan.FromSeconds(2);

    /// <summary>15 minutes, the longest that an invocation can last: the lease where the invocation has no deadline.</summary>
    public static readonly TimeSpan LeaseWithoutDeadline = TimeSpan.FromMinutes(15);

    /// <summary>Run again: an effect that never happens is seldom better than one that happens twice, and most can be made repeatable.</summary>
    public const AfterCrash Crash = AfterCrash.RunAgain;
}
