using System.Text;
using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Lambda.Hosting;
using ServerlessStack.Lambda.Logging;
using ServerlessStack.Lambda.Runtime;

namespace ServerlessStack.Lambda.Tests.Samples;

/// <summary>Runs a handler on one payload, without a Runtime API.</summary>
internal sealed class Run
{
    public const string RequestId = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";

    /// <summary>What was logged, once the invocation is over.</summary>
    public string Log { get; private set; } = "";

    /// <summary>The clock of the deadline.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How long the invocation may last; without end when omitted.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The function's JSON context.</summary>
    public IJsonTypeInfoResolver Json { get; init; } = SamplesJson.Default;

    public async Task<string> InvokeAsync(IHandler handler, string payload)
    {
        var invocation = new Invocation { RequestId = RequestId, Payload = Encoding.UTF8.GetBytes(payload), TraceHeader = "Root=1-5e9f0c65" };
        using var deadline = new Deadline(Timeout is { } timeout ? Time.GetUtcNow() + timeout : null, Time);
        await using var log = new MemoryStream();
        try
        {
            var answer = await handler.Bind(Json).InvokeAsync(new InvocationScope { Invocation = invocation, Deadline = deadline, Log = new FailureLog(log, Time) });
            return Encoding.UTF8.GetString(answer.Span);
        }
        finally
        {
            Log = Encoding.UTF8.GetString(log.ToArray());
        }
    }
}
