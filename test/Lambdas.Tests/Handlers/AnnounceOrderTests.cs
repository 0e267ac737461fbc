using ServerlessStack.Contracts;
using ServerlessStack.Lambda.Testing;

namespace ServerlessStack.Lambdas.Tests.Handlers;

public sealed class AnnounceOrderTests
{
    [Fact]
    public async Task Of_all_changes_only_a_new_order_becomes_the_event()
    {
        await using var host = TestHost.Run(_ => new AnnounceOrder(), AnnounceOrderJson.Default);
        var changes = Envelopes.Table(Changes.Modify(Some.Order(), Some.Order()), Changes.Insert(Some.Order()), Changes.Remove(Some.Order()));

        var run = await host.SendAsync(changes.ThroughPipe());

        Assert.Equivalent(Some.OrderPlaced(), Assert.Single(run.Events<OrderPlaced>()), strict: true);
    }
}
