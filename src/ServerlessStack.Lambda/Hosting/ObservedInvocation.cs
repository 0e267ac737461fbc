using ServerlessStack.Lambda.Logging;
using ServerlessStack.Lambda.Tracing;

namespace ServerlessStack.Lambda.Hosting;

/// <summary>An invocation while it is watched: what is logged meanwhile is told apart, it has a span, and at its end it is counted.</summary>
internal sealed class ObservedInvocation : IDisposable
{
    private readonly InvocationScope _scope;
    private readonly long _start;
    private TimeSpan? _duration;

    private ObservedInvocation(InvocationScope scope)
    {
        _scope = scope;
        _start = scope.Telemetry.Time.GetTimestamp();
    }

    /// <summary>Begins to watch.</summary>
    public static ObservedInvocation Begin(InvocationScope scope)
    {
        LogContext.Current = new LogContext
        {
            RequestId = scope.Invocation.RequestId,
            TraceId = XRayTraceHeader.TryParse(scope.Invocation.TraceHeader, out var header) ? header.Root : null,
            IsColdStart = scope.IsColdStart,
        };
        scope.Span = Spans.StartInvocation(scope);
        return new ObservedInvocation(scope);
    }

    /// <summary>The function has answered; handing the answer over is no work of its own.</summary>
    public void Answered() => _duration ??= _scope.Telemetry.Time.GetElapsedTime(_start);

    /// <summary>The invocation failed, and with it all that it carries.</summary>
    public void Fail(Exception exception)
    {
        Answered();
        _scope.Failed = _scope.BatchSize;
        Spans.Fail(_scope.Span, exception);
    }

    public void Dispose()
    {
        Answered();
        _scope.Span?.Dispose();
        _scope.Telemetry.EndInvocation(_scope, _duration!.Value);
        LogContext.Current = null;
    }
}
