using Amazon.DynamoDBv2;
using ServerlessStack.Audit;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Tests.Aws;

namespace ServerlessStack.Lambdas.Tests.Audit;

public sealed class AuditTableTests : IAsyncLifetime
{
    private const string TableName = "audit-table";

    private static readonly AuditEntry Entry = new()
    {
        Subject = Some.Order().Id,
        Fact = "OrderPlaced",
        EventId = "event-1",
        RecordedAt = Some.Order().PlacedAt,
        Details = new Dictionary<string, string> { ["total"] = "20.00" },
    };

    private DynamoDbServer _dynamo = null!;
    private AmazonDynamoDBClient _client = null!;
    private AuditTable _table = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _dynamo = await DynamoDbServer.StartAsync();
        _dynamo.Keys[TableName] = new("subject", "fact");
        _client = LoopbackClient.Of(_dynamo);
        _table = new(_client, TableName);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _dynamo.DisposeAsync();
    }

    [Fact]
    public async Task A_fact_that_is_recorded_already_stays_as_it_is_and_is_a_success()
    {
        await _table.RecordAsync(Entry, Cancellation);
        var first = Assert.Single(_dynamo.Items).Value.ToJsonString();

        await _table.RecordAsync(Entry with { EventId = "event-2" }, Cancellation);

        Assert.Equal(first, Assert.Single(_dynamo.Items).Value.ToJsonString());
        Assert.Equal("event-1", (string?)_dynamo.Items[(TableName, $"{Entry.Subject}|OrderPlaced")]["eventId"]!["S"]);
    }

    [Fact]
    public async Task Every_fact_of_a_subject_has_a_place_of_its_own()
    {
        await _table.RecordAsync(Entry, Cancellation);
        await _table.RecordAsync(Entry with { Fact = "ReceiptWritten/v1" }, Cancellation);

        Assert.Equal(2, _dynamo.Items.Count);
    }

    [Fact]
    public void A_function_without_the_grant_learns_which_one_is_missing()
    {
        var failure = Assert.Throws<MissingLinkException>(() => AuditTable.From(new Links(_ => null)));

        Assert.Contains("a table of AuditEntry", failure.Message, StringComparison.Ordinal);
    }
}
