using System.Diagnostics;
using ServerlessStack.Lambda.Logging;
using ServerlessStack.Lambda.Runtime;

namespace ServerlessStack.Lambda.Hosting;

/// <summary>One invocation with everything the host keeps for its time.</summary>
internal sealed record InvocationScope
{
    /// <summary>What the Runtime API handed out.</summary>
    public required Invocation Invocation { get; init; }

    /// <summary>When it has to be over.</summary>
    public required Deadline Deadline { get; init; }

    /// <summary>What the process tells about its work.</summary>
    public required Telemetry Telemetry { get; init; }

    /// <summary>What the function's author chose.</summary>
    public HostOptions Options { get; init; } = new();

    /// <summary>What the infrastructure chose for single routes.</summary>
    public RouteBodyLimits BodyLimits { get; init; } = RouteBodyLimits.None;

    /// <summary>Whether it is the first invocation of this process, and waited for its start.</summary>
    public bool IsColdStart { get; init; }

    /// <summary>How many records the invocation carries.</summary>
    public int BatchSize { get; set; } = 1;

    /// <summary>How many of them are reported as failed, those that were not reached included.</summary>
    public int Failed { get; set; }

    /// <summary>The invocation's span; <see langword="null"/> when nobody listens.</summary>
    public Activity? Span { get; set; }

    /// <summary>Takes failures that the answer hides from Lambda.</summary>
    public FunctionLog Log => Telemetry.Log;
}
