using System.Diagnostics;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Logging;
using ServerlessStack.Lambda.Tracing;

namespace ServerlessStack.Lambda.Hosting;

/// <summary>An event while it is handled: what is logged meanwhile names it, and it has a span.</summary>
internal readonly struct ObservedEvent : IDisposable
{
    private readonly LogContext? _outer;
    private readonly Activity? _span;

    private ObservedEvent(LogContext? outer, Activity? span)
    {
        _outer = outer;
        _span = span;
    }

    /// <summary>Begins to watch.</summary>
    /// <param name="scope">The invocation.</param>
    /// <param name="record">What carries the event.</param>
    /// <param name="eventId">The event's id.</param>
    public static ObservedEvent Begin(InvocationScope scope, BatchRecord record, string eventId)
    {
        var outer = scope.Telemetry.HasLoggers ? LogContext.Current : null;
        if (outer is not null)
        {
            LogContext.Current = outer with { EventId = eventId };
        }

        return new ObservedEvent(outer, Spans.StartEvent(record));
    }

    /// <summary>The event failed.</summary>
    public void Fail(Exception exception) => Spans.Fail(_span, exception);

    public void Dispose()
    {
        _span?.Dispose();
        if (_outer is not null)
        {
            LogContext.Current = _outer;
        }
    }
}
