using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Lambda.Batches;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Json;
using ServerlessStack.Lambda.Runtime;

namespace ServerlessStack.Lambda.Hosting;

/// <summary>Runs an event handler for every event of an invocation.</summary>
internal sealed class EventFunction<TEvent>(IEventHandler<TEvent> handler, IJsonTypeInfoResolver json) : IFunction
{
    private readonly EventReader<TEvent> _events = new(json);

    public async Task<ReadOnlyMemory<byte>> InvokeAsync(InvocationScope scope)
    {
        switch (EnvelopeReader.Read(scope.Invocation.Payload))
        {
            case RecordBatch batch:
                return BatchResponse.Write(await HandleAsync(batch, scope));
            case BusEvent single:
                // There is no partial answer for one event: failing the invocation makes Lambda try it again.
                await HandleAsync(single.Open(), attempt: null, scope.Invocation, scope.Deadline.Cancellation);
                return "null"u8.ToArray();
            case var other:
                throw UnknownEnvelopeException.For(handler.GetType().Name, $"events of type {JsonTypes.Display(typeof(TEvent))}", other);
        }
    }

    private async Task<IReadOnlyList<BatchRecord>> HandleAsync(RecordBatch batch, InvocationScope scope)
    {
        var run = new BatchRun(
            (record, cancellation) => HandleAsync(record.Open(), record.Attempt, scope.Invocation, cancellation),
            (record, exception) => scope.Log.Write("A record failed and will be delivered again.", scope.Invocation.RequestId, record.Identifier, exception));
        var failures = await run.RunAsync(batch.Records, scope.Deadline);
        if (scope.Deadline.Cancellation.IsCancellationRequested && failures.Count > 0)
        {
            scope.Log.Write(
                $"The function's time was over with {failures.Count} of {batch.Records.Count} records not handled; they will be delivered again.",
                scope.Invocation.RequestId);
        }

        return failures;
    }

    private Task HandleAsync(ReceivedEvent received, int? attempt, Invocation invocation, CancellationToken cancellation)
    {
        var context = new EventContext
        {
            EventId = received.Id,
            RequestId = invocation.RequestId,
            Attempt = attempt,
            TraceHeader = invocation.TraceHeader,
        };
        return handler.HandleAsync(_events.Read(received), context, cancellation);
    }
}
