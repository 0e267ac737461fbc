using System.Collections.Concurrent;
using OpenTelemetry;
using OpenTelemetry.Trace;
using ServerlessStack.Lambda.Tests.Hosting;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Tracing;

public sealed class FunctionTracingTests
{
    private const string TraceId = "68a1b2c3d4e5f60718293a4b5c6d7e8f";

    [Fact]
    public async Task OpenTelemetry_gets_the_spans_of_each_invocation_before_the_process_may_be_frozen()
    {
        var exported = new ConcurrentQueue<(string Trace, string Name)>();

        // In batches, as usual: only the flush after each invocation brings them out in time.
        using var tracing = Sdk.CreateTracerProviderBuilder()
            .AddSource(FunctionTracing.SourceName)
            .AddProcessor(new BatchActivityExportProcessor(new SpanNames(exported), scheduledDelayMilliseconds: int.MaxValue))
            .Build();
        await using var function = RunningFunction.Start(
            start =>
            {
                start.AfterInvocation(() => tracing.ForceFlush());
                return new Collect<ParcelSent>();
            },
            LogLines.Variables((FunctionVariables.MetricsNamespace, "")));
        await function.InvokeAsync(Payload.Sqs("""{"id":"a"}"""), $"Root=1-{TraceId[..8]}-{TraceId[8..]};Parent=53995c3f42cd8ad8;Sampled=1");
        await function.InvokeAsync(Payload.Sqs("""{"id":"b"}"""), $"Root=1-{TraceId[..8]}-{TraceId[8..]};Parent=53995c3f42cd8ad8;Sampled=0");

        // The second invocation was handed out after the first one's end.
        Assert.Equal(["parcels process", "send-parcel"], exported.Where(span => span.Trace == TraceId).Select(span => span.Name));
    }
}
