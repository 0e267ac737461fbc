using Parcels.Contracts;
using Parcels.Lambdas;
using ServerlessStack.Lambda;
using ServerlessStack.Lambda.Testing;

namespace Parcels.Tests;

public sealed class LogDeliveryTests
{
    private static readonly ParcelDelivered Delivered = new() { ParcelId = "parcel-1", Country = "DE" };

    [Fact]
    public async Task A_delivery_that_is_told_twice_is_noted_once()
    {
        var store = new InMemoryIdempotencyStore();
        await using var host = TestHost.Run(
            start => new LogDelivery(start.Logger<LogDelivery>()).OncePer(delivered => delivered.ParcelId, store), ParcelsJson.Default);

        var first = (await host.SendAsync(Envelopes.SnsInSqs(Delivered))).EnsureSucceeded();
        var second = (await host.SendAsync(Envelopes.SnsInSqs(Delivered))).EnsureSucceeded();

        Assert.Contains("Parcel parcel-1 was delivered in DE.", first.Logs.Select(log => log.Message));
        Assert.DoesNotContain("Parcel parcel-1 was delivered in DE.", second.Logs.Select(log => log.Message));
    }
}
