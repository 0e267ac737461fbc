using System.Net;
using System.Net.Http.Json;
using ServerlessStack.Contracts;
using ServerlessStack.EndToEnd.Tests.Fixture;

namespace ServerlessStack.EndToEnd.Tests.Faults;

/// <summary>Customers' programs that place orders, a few at once, and place an order again under its client token until the API has accepted it.</summary>
/// <param name="storefront">The storefront.</param>
/// <param name="clients">How many at once.</param>
internal sealed class OrderLoad(LocalStorefront storefront, int clients)
{
    // The stage accepts a few requests a second, and a function that was killed answers nothing.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);
    private int _placed;

    /// <summary>Places orders.</summary>
    /// <param name="orders">The orders.</param>
    /// <param name="placed">Told each time how many were placed.</param>
    internal async Task PlaceAsync(IReadOnlyList<PlannedOrder> orders, Func<int, Task> placed)
    {
        foreach (var customer in orders.Select(order => order.Customer).Distinct(StringComparer.Ordinal))
        {
            _tokens[customer] = await storefront.TokenAsync(customer);
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = clients, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForEachAsync(orders, options, async (order, cancellation) =>
        {
            while (!await TryPlaceAsync(order))
            {
                await Task.Delay(Pause, cancellation);
            }

            await placed(Interlocked.Increment(ref _placed));
        });
    }

    private async Task<bool> TryPlaceAsync(PlannedOrder order)
    {
        var request = Orders.Of(order.Price, clientToken: order.ClientToken);
        using var answer = await storefront.Api.SendAsync(HttpMethod.Post, "orders", _tokens[order.Customer], JsonContent.Create(request, StorefrontJson.Default.PlaceOrderRequest));
        if (answer.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError)
        {
            return false;
        }

        var accepted = answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.OK;
        Assert.True(accepted, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        return true;
    }
}
