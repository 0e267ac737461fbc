using ServerlessStack.Contracts;
using ServerlessStack.Lambda.Testing;

namespace ServerlessStack.Lambdas.Tests.Handlers;

public sealed class RecordOrderTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 4, 0, 0, TimeSpan.Zero);

    private readonly AuditInMemory _trail = new();

    [Fact]
    public async Task A_placed_order_is_a_fact_with_what_the_event_said()
    {
        await SendAsync("event-1");

        var expected = new AuditEntry
        {
            Subject = Some.Order().Id,
            Fact = "OrderPlaced",
            EventId = "event-1",
            RecordedAt = Now,
            Details = new Dictionary<string, string>
            {
                ["customerId"] = "customer-1",
                ["country"] = "DE",
                ["total"] = "20.00",
                ["placedAt"] = "2026-01-02T03:04:05.0060007+00:00",
            },
        };
        Assert.Equivalent(expected, Assert.Single(_trail.Entries), strict: true);
    }

    [Fact]
    public async Task An_order_that_is_announced_by_two_events_is_one_fact()
    {
        await SendAsync("event-1");
        await SendAsync("event-2");

        Assert.Single(_trail.Entries.Select(entry => (entry.Subject, entry.Fact)).Distinct());
    }

    private async Task SendAsync(string id)
    {
        await using var host = TestHost.Run(start => new RecordOrder(_trail, start.Time), StorefrontJson.Default).WithClock(new ManualClock(Now));
        (await host.SendAsync(Envelopes.EventBridge("Audit", "OrderPlaced", Some.OrderPlaced()).WithId(id))).EnsureSucceeded();
    }
}
