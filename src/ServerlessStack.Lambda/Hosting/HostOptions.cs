namespace ServerlessStack.Lambda;

/// <summary>What can be said about the host. Everything has a default, named in <see cref="HostDefaults"/>. Values are checked when the function starts, all at once.</summary>
public sealed record HostOptions
{
    /// <summary>
    /// How long before the invocation's deadline handlers are asked to stop through their cancellation token: 250 ms to 15 minutes. Of a function whose whole timeout is shorter,
    /// handlers are asked to stop at once. Omitted: <see cref="HostDefaults.DeadlineMargin"/>.
    /// </summary>
    public TimeSpan DeadlineMargin { get; init; } = HostDefaults.DeadlineMargin;

    /// <summary>
    /// How many records of a batch are handled side by side, 1 to 10,000. Records that keep an order, of one FIFO group or one shard, always come one after the other.
    /// Omitted: <see cref="HostDefaults.Parallelism"/>.
    /// </summary>
    public int Parallelism { get; init; } = HostDefaults.Parallelism;

    /// <summary>
    /// How many bytes of a request's body are read, 1 to 6,291,456, after Base64 is decoded; a larger body is answered 413 without asking the handler. Lambda takes no invocation
    /// above 6 MB (Lambda developer guide, "Lambda quotas"), headers and Base64 included, so the largest body that gets here is smaller than that.
    /// A route that was declared with a limit of its own goes by that one alone, be it smaller or larger (<see cref="RouteBodyLimits"/>). Omitted: <see cref="HostDefaults.MaximumRequestBody"/>.
    /// </summary>
    public int MaximumRequestBody { get; init; } = HostDefaults.MaximumRequestBody;
}
