using ServerlessStack.Contracts;
using ServerlessStack.Lambda.Testing;

namespace ServerlessStack.Lambdas.Tests.Handlers;

public sealed class RecordReceiptTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 4, 0, 0, TimeSpan.Zero);

    private readonly AuditInMemory _trail = new();

    [Fact]
    public async Task A_written_receipt_is_a_fact_of_its_order()
    {
        var key = ReceiptKey.Of(Some.Order().Id);

        (await SendAsync(key, "v1")).EnsureSucceeded();

        var entry = Assert.Single(_trail.Entries);
        Assert.Equal((Some.Order().Id, "ReceiptWritten/v1", "event-1", Now), (entry.Subject, entry.Fact, entry.EventId, entry.RecordedAt));
        Assert.Equal((key, "312"), (entry.Details["key"], entry.Details["size"]));
    }

    [Fact]
    public async Task A_receipt_that_is_overwritten_is_a_second_fact()
    {
        await SendAsync(ReceiptKey.Of(Some.Order().Id), "v1");
        await SendAsync(ReceiptKey.Of(Some.Order().Id), "v2");

        Assert.Equal(["ReceiptWritten/v1", "ReceiptWritten/v2"], _trail.Entries.Select(entry => entry.Fact));
    }

    [Fact]
    public async Task Any_other_object_fails_and_is_recorded_nowhere()
    {
        var run = await SendAsync("receipts/readme.txt", "v1");

        Assert.IsType<FormatException>(run.Error!.Exception);
        Assert.Empty(_trail.Entries);
    }

    private async Task<TestRun> SendAsync(string key, string version)
    {
        await using var host = TestHost.Run(start => new RecordReceipt(_trail, start.Time), StorefrontJson.Default).WithClock(new ManualClock(Now));
        return await host.SendAsync(Envelopes.ObjectCreated("receipts", key, size: 312).WithVersion(version).WithId("event-1"));
    }
}
