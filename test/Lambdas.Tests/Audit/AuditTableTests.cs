using ServerlessStack.Audit;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;

namespace ServerlessStack.Lambdas.Tests.Audit;

public sealed class AuditTableTests() : TableTests<AuditTable>(TableName, ("subject", "fact"), (client, name) => new(client, name))
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

    [Fact]
    public async Task A_fact_that_is_recorded_already_stays_as_it_is_and_is_a_success()
    {
        await Table.RecordAsync(Entry, Cancellation);
        var first = Assert.Single(Dynamo.Items).Value.ToJsonString();

        await Table.RecordAsync(Entry with { EventId = "event-2" }, Cancellation);

        Assert.Equal(first, Assert.Single(Dynamo.Items).Value.ToJsonString());
        Assert.Equal("event-1", (string?)Dynamo.Items[(TableName, $"{Entry.Subject}|OrderPlaced")]["eventId"]!["S"]);
    }

    [Fact]
    public async Task Every_fact_of_a_subject_has_a_place_of_its_own()
    {
        await Table.RecordAsync(Entry, Cancellation);
        await Table.RecordAsync(Entry with { Fact = "ReceiptWritten/v1" }, Cancellation);

        Assert.Equal(2, Dynamo.Items.Count);
    }

    [Fact]
    public void A_function_without_the_grant_learns_which_one_is_missing()
    {
        var failure = Assert.Throws<MissingLinkException>(() => AuditTable.From(new Links(_ => null)));

        Assert.Contains("a table of AuditEntry", failure.Message, StringComparison.Ordinal);
    }
}
