using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace ServerlessStack.Lambda.Testing;

/// <summary>A record of a table's stream.</summary>
internal sealed record TableTestRecord
{
    /// <summary>What happened: exactly one kind.</summary>
    public required Change Kind { get; init; }

    /// <summary>Whether the item's time to live did it.</summary>
    public required bool IsExpiry { get; init; }

    /// <summary>The item before; <see langword="null"/> when there was none.</summary>
    public required EventBody? Old { get; init; }

    /// <summary>The item after; <see langword="null"/> when there is none.</summary>
    public required EventBody? New { get; init; }

    /// <summary>Its place in the shard.</summary>
    public required string Number { get; init; }

    /// <summary>The id of its event.</summary>
    public string EventId { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Takes a change.</summary>
    /// <exception cref="ArgumentException">The change has more than one kind or none, or not the images that its kind has.</exception>
    public static TableTestRecord Of<TItem>(ItemChange<TItem> change, string number)
        where TItem : class
    {
        Check(change);
        return new TableTestRecord
        {
            Kind = change.Kind,
            IsExpiry = change.IsExpiry,
            Old = change.Old is { } old ? EventBody.Of(old) : null,
            New = change.New is { } item ? EventBody.Of(item) : null,
            Number = number,
        };
    }

    /// <summary>Writes the record (DynamoDB Streams API reference, <c>Record</c>).</summary>
    public JsonObject Write(IJsonTypeInfoResolver json, TablePlace place, DateTimeOffset time)
    {
        var record = new JsonObject
        {
            ["eventID"] = EventId,
            ["eventName"] = Kind.ToString().ToUpperInvariant(),
            ["eventVersion"] = "1.1",
            ["eventSource"] = "aws:dynamodb",
            ["awsRegion"] = EnvelopeDefaults.Region,
        };
        if (IsExpiry)
        {
            // Who deletes what has outlived its time (DynamoDB developer guide, "DynamoDB Streams and Time to Live").
            record["userIdentity"] = new JsonObject { ["type"] = "Service", ["principalId"] = "dynamodb.amazonaws.com" };
        }

        record["dynamodb"] = ChangeOf(json, place, time);
        record["eventSourceARN"] = place.StreamArn;
        return record;
    }

    private JsonObject ChangeOf(IJsonTypeInfoResolver json, TablePlace place, DateTimeOffset time)
    {
        var (before, after) = (Encode(Old, json), Encode(New, json));
        var change = new JsonObject
        {
            ["ApproximateCreationDateTime"] = time.ToUnixTimeSeconds(),
            ["Keys"] = place.KeysOf((after ?? before)!),
        };
        if (after is not null)
        {
            change["NewImage"] = after;
        }

        if (before is not null)
        {
            change["OldImage"] = before;
        }

        change["SequenceNumber"] = Number;
        change["SizeBytes"] = PayloadText.Size(change);
        change["StreamViewType"] = "NEW_AND_OLD_IMAGES";
        return change;
    }

    private static void Check<TItem>(ItemChange<TItem> change)
        where TItem : class
    {
        var (hasOld, hasNew) = change.Kind switch
        {
            Change.Insert => (false, true),
            Change.Modify => (true, true),
            Change.Remove => (true, false),
            var other => throw new ArgumentException($"A change of an item has one kind, Insert, Modify or Remove, but this one has {other}.", nameof(change)),
        };
        if (change.Old is not null != hasOld || change.New is not null != hasNew)
        {
            throw new ArgumentException(
                $"A change of kind {change.Kind} has {(hasOld ? "an" : "no")} old image and {(hasNew ? "a" : "no")} new image, but this one differs, and no stream sends it. "
                + "Use Changes.Insert, Changes.Modify, Changes.Remove or Changes.Expire.",
                nameof(change));
        }
    }

    private static JsonObject? Encode(EventBody? item, IJsonTypeInfoResolver json) => item is null ? null : ItemEncoder.Encode(item.ToNode(json));
}
