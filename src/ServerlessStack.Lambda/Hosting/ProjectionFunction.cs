using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Json;
using ServerlessStack.Lambda.Runtime;

namespace ServerlessStack.Lambda.Hosting;

/// <summary>Runs a projection over a pipe's batch: an array in, an array out, without what projects to nothing.</summary>
internal sealed class ProjectionFunction<TIn, TOut>(IProjection<TIn, TOut> projection, IJsonTypeInfoResolver json) : IFunction
    where TOut : class
{
    private readonly EventReader<TIn> _events = new(json);
    private readonly JsonTypeInfo<TOut> _output = JsonTypes.Find<TOut>(json);

    public Task<ReadOnlyMemory<byte>> InvokeAsync(InvocationScope scope) =>
        EnvelopeReader.Read(scope.Invocation.Payload) switch
        {
            RecordBatch batch => Task.FromResult(Project(batch)),
            var other => throw UnknownEnvelopeException.For(projection.GetType().Name, "the batches that a pipe sends to its enrichment", other),
        };

    private ReadOnlyMemory<byte> Project(RecordBatch batch)
    {
        var array = JsonText.Write(writer =>
        {
            writer.WriteStartArray();
            for (var index = 0; index < batch.Records.Count; index++)
            {
                if (Project(batch.Records[index], index) is { } projected)
                {
                    JsonSerializer.Serialize(writer, projected, _output);
                }
            }

            writer.WriteEndArray();
        });
        return ResponseLimit.Fits(array.Length) ? array : throw TooLarge(array.Length, batch.Records.Count);
    }

    // An enrichment cannot report single records: the invocation fails, and the pipe halves the batch until the bad record is alone.
    private TOut? Project(BatchRecord record, int index)
    {
        try
        {
            return projection.Project(_events.Read(record.Open()));
        }
        catch (Exception exception)
        {
            throw new ProjectionException(
                $"Record {index} of the batch ({record.Identifier}) cannot be projected by {projection.GetType().Name}: {exception.Message}", exception);
        }
    }

    private static ProjectionException TooLarge(int size, int count) =>
        new($"The projections of {count} records are {size} bytes long, but a pipe takes {ResponseLimit.Bytes} from its enrichment at most. "
            + "Lower the pipe's batch size.");
}
