using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Lambda.Batches;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Json;
using ServerlessStack.Lambda.Tracing;
using ServerlessStack.Lambda.Windows;

namespace ServerlessStack.Lambda.Hosting;

/// <summary>Runs an event handler for every event of an invocation, and answers as the source of the events expects.</summary>
internal sealed class EventFunction<TEvent>(IEventHandler<TEvent> handler, IJsonTypeInfoResolver json) : IFunction
{
    // What Lambda gets where nobody reads the answer.
    private static readonly byte[] Nothing = "null"u8.ToArray();

    private readonly EventReader<TEvent> _events = new(json);

    public async Task<ReadOnlyMemory<byte>> InvokeAsync(InvocationScope scope)
    {
        var batch = EnvelopeReader.Read(scope.Invocation, _events.IsCollection) switch
        {
            RecordBatch records => records,
            DirectInvocation direct => new RecordBatch(direct.Description, [direct.Record]),
            var other => throw UnknownEnvelopeException.For(handler.Name, $"events of type {JsonTypes.Display(typeof(TEvent))}", other),
        };
        var window = batch.Window is { } frame ? new WindowRun(frame) : null;
        var failures = await HandleAsync(batch, window, scope);
        if (!batch.IsReportable)
        {
            // There is no partial answer: failing the invocation makes Lambda, or the pipe, try it again.
            if (failures.Count > 0)
            {
                EventsFailedException.Throw(batch.Description, batch.Records.Count, failures.Count, failures[0].Exception);
            }

            return Nothing;
        }

        var state = window?.Settle(batch.Records, failures);
        if (window is { Ends: true } && failures.Count == 0)
        {
            await EndAsync(window.End(state!.Value), window.Id, scope);
        }

        return BatchResponse.Write(failures, state);
    }

    private async Task<IReadOnlyList<RecordFailure>> HandleAsync(RecordBatch batch, WindowRun? window, InvocationScope scope)
    {
        scope.BatchSize = batch.Records.Count;
        Spans.Describe(scope.Span, batch.Records);
        var run = new BatchRun(
            batch,
            (record, cancellation) => HandleAsync(record, window, scope, cancellation),
            (record, exception) => Report(batch, record, exception, scope),
            scope.Options.Parallelism);
        var failures = await run.RunAsync(scope.Deadline);
        scope.Failed = failures.Count;
        if (scope.Deadline.Cancellation.IsCancellationRequested && failures.Count > 0)
        {
            scope.Log.Error($"The function's time was over with {failures.Count} of {batch.Records.Count} records not handled; they will be delivered again.");
        }

        return failures;
    }

    // The failure of a single event becomes the failure of its invocation, which is logged as such.
    private static void Report(RecordBatch batch, BatchRecord record, Exception exception, InvocationScope scope)
    {
        if (batch.IsReportable || batch.Records.Count > 1)
        {
            scope.Log.Error("A record failed and will be delivered again.", exception, record.EventId, record.Name);
        }
    }

    private async Task HandleAsync(BatchRecord record, WindowRun? window, InvocationScope scope, CancellationToken cancellation)
    {
        var events = Nesting.Open(record);
        var draft = window?.Begin();
        await (events.Count == 1
            ? HandleAsync(record, events[0], draft, scope, cancellation)
            : HandleAllAsync(record, events, draft, scope, cancellation));
        if (draft is not null)
        {
            window!.Leave(record, draft);
        }
    }

    // A record is done when all its events are; those behind a failure get their turn, or a poisonous one would keep them from it until the source gives up.
    private async Task HandleAllAsync(
        BatchRecord record, IReadOnlyList<ReceivedEvent> events, WindowDraft? draft, InvocationScope scope, CancellationToken cancellation)
    {
        var (failed, first, failedId) = (0, (Exception?)null, (string?)null);
        foreach (var received in events)
        {
            try
            {
                cancellation.ThrowIfCancellationRequested();
                await HandleAsync(record, received, draft, scope, cancellation);
            }
            catch (Exception exception)
            {
                failed++;
                first ??= exception;
                failedId ??= received.Id;
            }
        }

        if (failed > 0)
        {
            record.EventId = failedId;
            EventsFailedException.Throw($"the record {record.Name}", events.Count, failed, first);
        }
    }

    private async Task HandleAsync(BatchRecord record, ReceivedEvent received, WindowDraft? draft, InvocationScope scope, CancellationToken cancellation)
    {
        record.EventId = received.Id;
        using var observed = ObservedEvent.Begin(scope, record, received.Id);
        try
        {
            var window = draft?.Open();
            await handler.HandleAsync(Decode(record, received), Context(received.Id, record.Attempt, window, scope), cancellation);
            if (window is not null)
            {
                draft!.Keep(window);
            }
        }
        catch (Exception exception)
        {
            observed.Fail(exception);
            throw;
        }
    }

    private TEvent Decode(BatchRecord record, ReceivedEvent received)
    {
        try
        {
            return _events.Read(received);
        }
        catch (UndecodableEventException exception)
        {
            throw record.Explain(exception);
        }
    }

    private async Task EndAsync(TumblingWindow window, string id, InvocationScope scope)
    {
        if (handler.Windows is { } windows)
        {
            await windows.HandleWindowEndAsync(window, Context(id, attempt: null, window, scope), scope.Deadline.Cancellation);
        }
    }

    private static EventContext Context(string eventId, int? attempt, TumblingWindow? window, InvocationScope scope) => new()
    {
        EventId = eventId,
        RequestId = scope.Invocation.RequestId,
        Attempt = attempt,
        Window = window,
        TraceHeader = scope.Invocation.TraceHeader,
        Deadline = scope.Invocation.Deadline,
    };
}
