using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace ServerlessStack.Benchmarks.Local;

/// <summary>Places orders, as many at once as there are clients, and measures each until it is fulfilled.</summary>
/// <param name="PerSecond">Orders a second, from the first request to the last order that is fulfilled.</param>
/// <param name="Accepted">How long the API took to accept an order, in milliseconds, ascending.</param>
/// <param name="Fulfilled">How long it took from the request until the order was fulfilled, in milliseconds, ascending.</param>
internal sealed record OrderRun(double PerSecond, IReadOnlyList<double> Accepted, IReadOnlyList<double> Fulfilled)
{
    /// <summary>Runs.</summary>
    /// <param name="stack">Where.</param>
    /// <param name="count">How many orders.</param>
    /// <param name="clients">How many at once.</param>
    public static async Task<OrderRun> RunAsync(LocalStack stack, int count, int clients)
    {
        var token = await stack.TokenAsync("benchmark");
        var orders = new FulfilledOrders(stack);
        await orders.BeginAsync();
        using var end = new CancellationTokenSource();
        var watching = orders.WatchAsync(end.Token);
        var (accepted, fulfilled) = (new ConcurrentBag<double>(), new ConcurrentBag<Task<double>>());
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = clients }, async (number, _) =>
        {
            var sent = Stopwatch.GetTimestamp();
            var id = await stack.OrderAsync(token, Order());
            accepted.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            fulfilled.Add(TimeAsync(sent, orders.At(id)));
        });
        var times = await await Task.WhenAny(Task.WhenAll(fulfilled), FailureOf(watching));
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        await end.CancelAsync();
        await watching;
        return new OrderRun(count / seconds, [.. accepted.Order()], [.. times.Order()]);
    }

    /// <summary>The time that a part of the orders did not exceed.</summary>
    public static double Percentile(IReadOnlyList<double> ascending, double part) => ascending[(int)Math.Ceiling(part * ascending.Count) - 1];

    private static async Task<double> TimeAsync(long sent, Task<long> seen) => Stopwatch.GetElapsedTime(sent, await seen).TotalMilliseconds;

    // Whoever watches only ends while orders are waited for when it cannot watch any more.
    private static async Task<double[]> FailureOf(Task watching)
    {
        await watching;
        throw new InvalidOperationException("Nobody watches the orders any more.");
    }

    private static JsonObject Order() => new()
    {
        ["clientToken"] = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture),
        ["country"] = "NL",
        ["lines"] = new JsonArray(new JsonObject { ["sku"] = "A-1", ["quantity"] = 2, ["unitPrice"] = 9.99m }),
    };
}
