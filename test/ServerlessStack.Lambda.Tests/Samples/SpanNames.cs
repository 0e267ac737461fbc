using System.Collections.Concurrent;
using System.Diagnostics;
using OpenTelemetry;

namespace ServerlessStack.Lambda.Tests.Samples;

/// <summary>An exporter of OpenTelemetry that keeps what it gets.</summary>
internal sealed class SpanNames(ConcurrentQueue<(string Trace, string Name)> kept) : BaseExporter<Activity>
{
    public override ExportResult Export(in Batch<Activity> batch)
    {
        foreach (var span in batch)
        {
            kept.Enqueue((span.TraceId.ToHexString(), span.DisplayName));
        }

        return ExportResult.Success;
    }
}
