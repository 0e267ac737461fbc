using System.Globalization;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Mappings.Records;

namespace ServerlessStack.Local.Mappings.Shards;

/// <summary>Records that were given up.</summary>
/// <param name="Batch">The records.</param>
/// <param name="Condition">Why.</param>
/// <param name="Attempts">How often they were tried.</param>
/// <param name="Last">What came out last; null where they were never tried.</param>
internal sealed record DiscardedBatch(SourceBatch Batch, string Condition, int Attempts, BatchResult? Last)
{
    /// <summary>Their retries are used up.</summary>
    public const string RetryAttemptsExhausted = "RetryAttemptsExhausted";

    /// <summary>They are too old.</summary>
    public const string RecordAgeExceeded = "RecordAgeExceeded";

    /// <summary>Where they are in the stream: what a destination learns instead of the records themselves (Lambda developer guide, "Retain discarded batch records").</summary>
    public JsonObject Place(Arn stream) => new()
    {
        ["shardId"] = Batch.Shard,
        ["startSequenceNumber"] = Batch.Records[0].Id,
        ["endSequenceNumber"] = Batch.Records[^1].Id,
        ["approximateArrivalOfFirstRecord"] = Time(Batch.Records[0].ArrivedAt),
        ["approximateArrivalOfLastRecord"] = Time(Batch.Records[^1].ArrivedAt),
        ["batchSize"] = Batch.Records.Count,
        ["streamArn"] = stream.ToString(),
    };

    /// <summary>A time as these records have it.</summary>
    public static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
