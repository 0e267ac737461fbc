namespace ServerlessStack.Local.Functions;

/// <summary>How functions run here; what stays away is as on AWS, unless its documentation says otherwise.</summary>
internal sealed record FunctionsOptions
{
    /// <summary>
    /// How many invocations of all functions without a reserved concurrency run at once; more are throttled. 1,000 when omitted, an account's quota (Lambda developer guide, "Lambda quotas").
    /// </summary>
    public int AccountConcurrency { get; init; } = 1000;

    /// <summary>How many processes start at once; an invocation that finds no idle process waits for the first one that starts or becomes idle. As many as the machine has cores when omitted.</summary>
    public int StartsAtOnce { get; init; } = Environment.ProcessorCount;

    /// <summary>How long a process may take until it asks for its first event. 10 s when omitted, as on AWS.</summary>
    public TimeSpan InitTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an idle process is kept. 15 minutes when omitted; AWS gives no figure.</summary>
    public TimeSpan IdleTime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// How many asynchronous invocations of one function run at once. Twice as many as the machine has cores when omitted, because each takes a process; on AWS only the concurrency limits it.
    /// </summary>
    public int AsynchronousConcurrency { get; init; } = 2 * Environment.ProcessorCount;

    /// <summary>
    /// The pauses before the first and the second retry of an asynchronous invocation that failed. 1 s and 2 s when omitted; AWS waits 1 and 2 minutes (Lambda developer guide,
    /// "How Lambda handles errors and retries with asynchronous invocation").
    /// </summary>
    public IReadOnlyList<TimeSpan> RetryAfter { get; init; } = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)];

    /// <summary>The first pause after an asynchronous invocation was throttled; it doubles up to <see cref="LongestThrottlePause"/>. 100 ms when omitted; AWS begins with 1 s.</summary>
    public TimeSpan ThrottlePause { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest pause after an asynchronous invocation was throttled. 5 s when omitted; AWS goes up to 5 minutes.</summary>
    public TimeSpan LongestThrottlePause { get; init; } = TimeSpan.FromSeconds(5);
}
