using System.Diagnostics;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Hosting;
using ServerlessStack.Lambda.Json;

namespace ServerlessStack.Lambda.Tracing;

/// <summary>Makes the spans of invocations and events.</summary>
internal static class Spans
{
    private static readonly ActivitySource Source = new(FunctionTracing.SourceName);

    /// <summary>Starts the span of an invocation; <see langword="null"/> when nobody listens.</summary>
    public static Activity? StartInvocation(InvocationScope scope)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var span = Source.StartActivity(
            scope.Telemetry.Function.Name ?? "invocation", ActivityKind.Server, ContextOf(scope.Invocation.TraceHeader) ?? default);
        span?.SetTag("faas.invocation_id", scope.Invocation.RequestId);
        span?.SetTag("faas.coldstart", scope.IsColdStart);
        return span;
    }

    /// <summary>Starts the span of an event within the invocation's; <see langword="null"/> when nobody listens.</summary>
    /// <param name="record">What carries the event.</param>
    public static Activity? StartEvent(BatchRecord record)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        // The trace in which a message was sent is not the one of the batch that delivers it: it is linked.
        ActivityLink[]? links = ContextOf(record.TraceHeader) is { } sender ? [new ActivityLink(sender)] : null;
        var origin = RecordOrigin.Of(record);
        var span = Source.StartActivity($"{origin.Name ?? "event"} process", ActivityKind.Consumer, parentContext: default, tags: null, links);
        span?.SetTag("faas.trigger", origin.Trigger);
        if (span is not null && origin.Trigger == "pubsub")
        {
            span.SetTag("messaging.operation.type", "process");
            span.SetTag("messaging.system", origin.System);
            span.SetTag("messaging.destination.name", origin.Name);
            span.SetTag("messaging.message.id", record.Identifier);
        }

        return span;
    }

    /// <summary>Notes on an invocation's span what it delivers.</summary>
    public static void Describe(Activity? span, IReadOnlyList<BatchRecord> records)
    {
        if (span is not null)
        {
            var origin = records.Count == 0 ? new RecordOrigin("other", System: null, Name: null) : RecordOrigin.Of(records[0]);
            span.SetTag("faas.trigger", origin.Trigger);
            span.SetTag("messaging.batch.message_count", origin.Trigger == "pubsub" ? records.Count : null);
        }
    }

    /// <summary>Notes on a span why its work failed.</summary>
    public static void Fail(Activity? span, Exception exception)
    {
        if (span is not null)
        {
            span.SetStatus(ActivityStatusCode.Error, ExceptionMessage.Of(exception));
            span.SetTag("error.type", exception.GetType().FullName);
        }
    }

    private static ActivityContext? ContextOf(string? traceHeader) =>
        XRayTraceHeader.TryParse(traceHeader, out var header) && header.Parent is { } parent
            ? new ActivityContext(
                ActivityTraceId.CreateFromString(header.TraceId),
                ActivitySpanId.CreateFromString(parent.ToLowerInvariant()),
                header.IsSampled == true ? ActivityTraceFlags.Recorded : ActivityTraceFlags.None,
                isRemote: true)
            : null;
}
