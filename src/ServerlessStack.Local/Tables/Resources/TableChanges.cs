using System.Text.Json.Nodes;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Tables.Resources;

/// <summary>The calls that turn a table as it is into the one that the template asks for; DynamoDB changes one thing a call.</summary>
internal static class TableChanges
{
    private const string Indexes = "GlobalSecondaryIndexes";

    /// <summary>The inputs of <c>UpdateTable</c>, without the table's name.</summary>
    /// <param name="table">The table, as <c>DescribeTable</c> tells it.</param>
    /// <param name="properties">The properties of the resource.</param>
    public static IEnumerable<JsonObject> Between(JsonObject table, JsonObject properties)
    {
        var billing = TableInput.BillingModeOf(properties);
        if (billing != (table["BillingModeSummary"]?["BillingMode"]?.ToString() ?? "PROVISIONED"))
        {
            var change = new JsonObject { ["BillingMode"] = billing };
            if (TableInput.ThroughputOf(properties) is { } throughput)
            {
                change["ProvisionedThroughput"] = throughput;
            }

            yield return change;
        }

        var isProtected = properties.IsTrue("DeletionProtectionEnabled");
        if (isProtected != (table["DeletionProtectionEnabled"]?.GetValue<bool>() ?? false))
        {
            yield return new JsonObject { ["DeletionProtectionEnabled"] = isProtected };
        }

        foreach (var change in StreamChanges(table["StreamSpecification"] as JsonObject, TableInput.StreamOf(properties)))
        {
            yield return new JsonObject { ["StreamSpecification"] = change };
        }

        foreach (var change in IndexChanges(table[Indexes]?.AsArray() ?? [], properties[Indexes]?.AsArray() ?? []))
        {
            yield return new JsonObject { ["AttributeDefinitions"] = properties["AttributeDefinitions"]?.DeepClone(), ["GlobalSecondaryIndexUpdates"] = new JsonArray(change) };
        }
    }

    // A stream's view cannot change: the stream ends and another one begins.
    private static IEnumerable<JsonObject> StreamChanges(JsonObject? now, JsonObject? wanted)
    {
        var isOn = now?["StreamEnabled"]?.GetValue<bool>() == true;
        var isSame = isOn && wanted is not null && now!.Text("StreamViewType") == wanted.Text("StreamViewType");
        if (isOn && !isSame)
        {
            yield return new JsonObject { ["StreamEnabled"] = false };
        }

        if (wanted is not null && !isSame)
        {
            yield return wanted;
        }
    }

    private static IEnumerable<JsonObject> IndexChanges(JsonArray now, JsonArray wanted)
    {
        static Dictionary<string, JsonObject> ByName(JsonArray indexes) => indexes.ToDictionary(index => index!["IndexName"]!.ToString(), index => index!.AsObject(), StringComparer.Ordinal);
        static string ShapeOf(JsonObject index) => string.Join('|', new[] { index["KeySchema"], index["Projection"] }.Select(part => part?.ToJsonString()));

        var (existing, asked) = (ByName(now), ByName(wanted));
        foreach (var (name, index) in existing)
        {
            if (!asked.TryGetValue(name, out var same) || ShapeOf(same) != ShapeOf(index))
            {
                yield return new JsonObject { ["Delete"] = new JsonObject { ["IndexName"] = name } };
            }
        }

        foreach (var (name, index) in asked)
        {
            if (!existing.TryGetValue(name, out var same) || ShapeOf(same) != ShapeOf(index))
            {
                yield return new JsonObject { ["Create"] = TableInput.IndexOf(index) };
            }
        }
    }
}
