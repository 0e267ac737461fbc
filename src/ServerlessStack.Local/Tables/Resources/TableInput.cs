using System.Globalization;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Tables.Resources;

/// <summary>What DynamoDB is asked for, from the properties of a table.</summary>
internal static class TableInput
{
    private const string OnDemand = "PAY_PER_REQUEST";

    /// <summary>The input of <c>CreateTable</c>.</summary>
    public static JsonObject Of(string name, JsonObject properties)
    {
        var input = new JsonObject
        {
            ["TableName"] = name,
            ["AttributeDefinitions"] = properties["AttributeDefinitions"]?.DeepClone(),
            ["KeySchema"] = properties["KeySchema"]?.DeepClone(),
            ["BillingMode"] = BillingModeOf(properties),
            ["DeletionProtectionEnabled"] = properties.IsTrue("DeletionProtectionEnabled"),
        };
        if (ThroughputOf(properties) is { } throughput)
        {
            input["ProvisionedThroughput"] = throughput;
        }

        if (StreamOf(properties) is { } stream)
        {
            input["StreamSpecification"] = stream;
        }

        foreach (var kind in new[] { "GlobalSecondaryIndexes", "LocalSecondaryIndexes" })
        {
            if (properties[kind] is JsonArray { Count: > 0 } indexes)
            {
                input[kind] = new JsonArray([.. indexes.Select(index => IndexOf(index!.AsObject()))]);
            }
        }

        return input;
    }

    /// <summary>The billing mode; provisioned when omitted, as in CloudFormation.</summary>
    public static string BillingModeOf(JsonObject properties) => properties.Text("BillingMode") ?? "PROVISIONED";

    /// <summary>The capacity of a table or an index; null where it is on demand.</summary>
    public static JsonObject? ThroughputOf(JsonObject properties) => properties.Text("BillingMode") == OnDemand || properties["ProvisionedThroughput"] is not JsonObject throughput
        ? null
        : new JsonObject { ["ReadCapacityUnits"] = Number(throughput, "ReadCapacityUnits"), ["WriteCapacityUnits"] = Number(throughput, "WriteCapacityUnits") };

    /// <summary>The stream; null where there is none.</summary>
    public static JsonObject? StreamOf(JsonObject properties) => properties["StreamSpecification"]?["StreamViewType"] is { } view
        ? new JsonObject { ["StreamEnabled"] = true, ["StreamViewType"] = view.ToString() }
        : null;

    /// <summary>An index, without what has no meaning here.</summary>
    public static JsonObject IndexOf(JsonObject index)
    {
        var input = new JsonObject
        {
            ["IndexName"] = index.Text("IndexName"),
            ["KeySchema"] = index["KeySchema"]?.DeepClone(),
            ["Projection"] = index["Projection"]?.DeepClone(),
        };
        if (ThroughputOf(index) is { } throughput)
        {
            input["ProvisionedThroughput"] = throughput;
        }

        return input;
    }

    private static long Number(JsonObject throughput, string name) => long.Parse(throughput.Text(name) ?? "1", CultureInfo.InvariantCulture);
}
