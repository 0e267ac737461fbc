using System.Text;
using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Lambda.Hosting;
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

    /// <summary>The function's environment; without metrics when omitted.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal) { [FunctionVariables.MetricsNamespace] = "" };

    /// <summary>The invocation's X-Ray header.</summary>
    public string TraceHeader { get; init; } = "Root=1-5e9f0c65";

    /// <summary>The function's JSON context.</summary>
    public IJsonTypeInfoResolver Json { get; init; } = SamplesJson.Default;

    public async Task<string> InvokeAsync(IHandler handler, string payload)
    {
        var invocation = new Invocation { RequestId = RequestId, Payload = Encoding.UTF8.GetBytes(payload), TraceHeader = TraceHeader };
        using var deadline = new Deadline(Timeout is { } timeout ? Time.GetUtcNow() + timeout : null, Time);
        await using var log = new MemoryStream();
        var scope = new InvocationScope { Invocation = invocation, Deadline = deadline, Telemetry = Telemetry.Open(Variables.GetValueOrDefault, log, Time) };
        try
        {
            using var observed = ObservedInvocation.Begin(scope);
            return await InvokeAsync(handler.Bind(Json), scope, observed);
        }
        finally
        {
            Log = Encoding.UTF8.GetString(log.ToArray());
        }
    }

    private static async Task<string> InvokeAsync(IFunction function, InvocationScope scope, ObservedInvocation observed)
    {
        try
        {
            var answer = await function.InvokeAsync(scope);
            return Encoding.UTF8.GetString(answer.Span);
        }
        catch (Exception exception)
        {
            observed.Fail(exception);
            throw;
        }
    }
}
