using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Json;
using ServerlessStack.Lambda.Runtime;
using ServerlessStack.Lambda.Tracing;

namespace ServerlessStack.Lambda.Hosting;

/// <summary>
/// Runs a projection over a pipe's batch: an array in, an array out, without what projects to nothing. A direct invocation is answered with one projection.
/// </summary>
internal sealed class ProjectionFunction<TIn, TOut>(IProjection<TIn, TOut> projection, IJsonTypeInfoResolver json) : IFunction
    where TOut : class
{
    private readonly EventReader<TIn> _events = new(json);
    private readonly JsonTypeInfo<TOut> _output = JsonTypes.Find<TOut>(json);

    public Task<ReadOnlyMemory<byte>> InvokeAsync(InvocationScope scope) => EnvelopeReader.Read(scope.Invocation, _events.IsCollection) switch
    {
        // An event source mapping would take the answer for a success and throw it away.
        RecordBatch { IsPiped: true } batch => Task.FromResult(Project(batch, scope)),
        DirectInvocation direct => Task.FromResult(Project(direct)),
        var other => throw UnknownEnvelopeException.For(projection.Name, "the batches that a pipe sends to its enrichment, and direct invocations", other),
    };

    private ReadOnlyMemory<byte> Project(RecordBatch batch, InvocationScope scope)
    {
        scope.BatchSize = batch.Records.Count;
        Spans.Describe(scope.Span, batch.Records);
        var array = JsonText.Write(writer =>
        {
            writer.WriteStartArray();
            for (var index = 0; index < batch.Records.Count; index++)
            {
                Project(batch.Records[index], index, writer);
            }

            writer.WriteEndArray();
        });
        return ResponseLimit.Fits(array.Length) ? array : throw TooLarge($"{batch.Records.Count} records", array.Length, " Lower the pipe's batch size.");
    }

    // An enrichment cannot report single records: the invocation fails, and the pipe halves the batch until the bad record is alone.
    private void Project(BatchRecord record, int index, Utf8JsonWriter writer)
    {
        try
        {
            foreach (var received in Nesting.Open(record))
            {
                if (projection.Project(Decode(record, received)) is { } projected)
                {
                    JsonSerializer.Serialize(writer, projected, _output);
                }
            }
        }
        catch (Exception exception)
        {
            throw new ProjectionException(
                $"Record {index} of the batch ({record.Name}) cannot be projected by {projection.Name}: {ExceptionMessage.Of(exception)}", exception);
        }
    }

    private ReadOnlyMemory<byte> Project(DirectInvocation direct)
    {
        var projected = projection.Project(Decode(direct.Record, direct.Record.Open()));
        var answer = projected is null ? "null"u8.ToArray() : JsonSerializer.SerializeToUtf8Bytes(projected, _output);
        return ResponseLimit.Fits(answer.Length) ? answer : throw TooLarge("one event", answer.Length, advice: "");
    }

    private TIn Decode(BatchRecord record, ReceivedEvent received)
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

    private static ProjectionException TooLarge(string input, int size, string advice) =>
        new($"The projections of {input} are {size} bytes long, but Lambda takes {ResponseLimit.Bytes} for an answer at most.{advice}");
}
