using System.Text.Json.Nodes;
using ServerlessStack.Local.Resources;
using ServerlessStack.Local.Tables.Resources;
using ServerlessStack.Local.Tests.Fixture;

namespace ServerlessStack.Local.Tests.Tables.Resources;

public class TableResourceTests(EmulatedTarget target)
{
    private const string Keys = """
        "AttributeDefinitions": [{ "AttributeName": "id", "AttributeType": "S" }], "KeySchema": [{ "AttributeName": "id", "KeyType": "HASH" }], "BillingMode": "PAY_PER_REQUEST"
        """;

    private const string WithIndex = """
        "AttributeDefinitions": [{ "AttributeName": "id", "AttributeType": "S" }, { "AttributeName": "day", "AttributeType": "S" }], "KeySchema": [{ "AttributeName": "id", "KeyType": "HASH" }], "BillingMode": "PAY_PER_REQUEST",
        "GlobalSecondaryIndexes": [{ "IndexName": "ByDay", "KeySchema": [{ "AttributeName": "day", "KeyType": "HASH" }], "Projection": { "ProjectionType": "ALL" } }]
        """;

    [Fact]
    public async Task A_table_gets_and_loses_stream_index_and_time_to_live()
    {
        target.RequireJava();
        var table = await target.CreateAsync<TableResource>("Orders", $"{{ {Keys} }}");
        Assert.False(table.Attributes.ContainsKey("StreamArn"));

        var with = await target.UpdateAsync<TableResource>(table, $$"""{ {{WithIndex}}, "StreamSpecification": { "StreamViewType": "NEW_IMAGE" }, "TimeToLiveSpecification": { "AttributeName": "expires", "Enabled": true } }""");
        var described = await DescribeAsync(table);

        Assert.StartsWith($"arn:aws:dynamodb:us-east-1:000000000000:table/{table.PhysicalId}/stream/", with.Attributes["StreamArn"].ToString(), StringComparison.Ordinal);
        Assert.Equal("ByDay", described["GlobalSecondaryIndexes"]![0]!["IndexName"]!.ToString());
        Assert.Equal("ENABLED", await TimeToLiveAsync(table));

        var other = await target.UpdateAsync<TableResource>(table, $$"""{ {{WithIndex}}, "StreamSpecification": { "StreamViewType": "KEYS_ONLY" } }""");
        Assert.NotEqual(with.Attributes["StreamArn"].ToString(), other.Attributes["StreamArn"].ToString());
        Assert.Equal("DISABLED", await TimeToLiveAsync(table));

        var without = await target.UpdateAsync<TableResource>(table, $"{{ {Keys} }}");
        Assert.False(without.Attributes.ContainsKey("StreamArn"));
        Assert.Null((await DescribeAsync(table))["GlobalSecondaryIndexes"]);
        await target.DeleteAsync<TableResource>(table);
        await target.DeleteAsync<TableResource>(table);
    }

    [Fact]
    public async Task A_protected_table_is_not_deleted()
    {
        target.RequireJava();
        var table = await target.CreateAsync<TableResource>("Orders", $$"""{ {{Keys}}, "DeletionProtectionEnabled": true }""");

        var refusal = await Assert.ThrowsAsync<ResourceException>(() => target.DeleteAsync<TableResource>(table));
        Assert.Contains("deletion protection", refusal.Message, StringComparison.OrdinalIgnoreCase);

        await target.UpdateAsync<TableResource>(table, $"{{ {Keys} }}");
        await target.DeleteAsync<TableResource>(table);
    }

    [Fact]
    public async Task A_table_that_cannot_be_made_leaves_nothing()
    {
        target.RequireJava();
        var refusal = await Assert.ThrowsAsync<ResourceException>(() => target.CreateAsync<TableResource>("Odd", $$"""{ {{Keys}}, "TableName": "odd-table", "TimeToLiveSpecification": { "Enabled": true, "AttributeName": "" } }"""));

        Assert.StartsWith("TimeToLiveSpecification: ", refusal.Message, StringComparison.Ordinal);
        var tables = await target.Emulators.DynamoDbAsync("ListTables", [], TestContext.Current.CancellationToken);
        Assert.DoesNotContain(tables["TableNames"]!.AsArray(), name => name!.ToString() == "odd-table");
    }

    private async Task<JsonObject> DescribeAsync(ResourceState table) =>
        (await target.Emulators.DynamoDbAsync("DescribeTable", new JsonObject { ["TableName"] = table.PhysicalId }, TestContext.Current.CancellationToken))["Table"]!.AsObject();

    private async Task<string?> TimeToLiveAsync(ResourceState table) =>
        (await target.Emulators.DynamoDbAsync("DescribeTimeToLive", new JsonObject { ["TableName"] = table.PhysicalId }, TestContext.Current.CancellationToken))["TimeToLiveDescription"]?["TimeToLiveStatus"]?.ToString();
}
