namespace ServerlessStack.Lambda;

/// <summary>The defaults of the host, each with its reason. Override one through <see cref="HostOptions"/>.</summary>
public static class HostDefaults
{
    /// <summary>10: a whole SQS batch of the default size at once, without ten thousand sockets for the largest one.</summary>
    public const int Parallelism = 10;

    /// <summary>262,144 bytes: what the largest event of a topic or bus held for years, and far more than a form.</summary>
    public const int MaximumRequestBody = 256 * 1024;

    /// <summary>500 ms: time enough to give up a request to another service and to answer for what was done.</summary>
    public static TimeSpan DeadlineMargin { get; } = TimeSpan.FromMilliseconds(500);
}
