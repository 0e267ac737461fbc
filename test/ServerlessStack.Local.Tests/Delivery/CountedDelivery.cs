using System.Collections.Concurrent;
using ServerlessStack.Local.Delivery;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Tests.Delivery;

/// <summary>Takes every delivery, or refuses as many as a test says, and lets the test wait for them.</summary>
internal sealed class CountedDelivery : IDelivery, IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private readonly ConcurrentQueue<DeliveryException> refusals = new();
    private readonly SemaphoreSlim changes = new(0);

    /// <summary>What was taken, in order.</summary>
    public ConcurrentQueue<(string Target, DeliveredMessage Message)> Taken { get; } = new();

    /// <summary>What was tried, in order.</summary>
    public ConcurrentQueue<(string Target, DeliveredMessage Message)> Tried { get; } = new();

    public Task DeliverAsync(Arn target, DeliveredMessage message, CancellationToken cancellation)
    {
        Tried.Enqueue((target.ToString(), message));
        try
        {
            if (refusals.TryDequeue(out var refusal))
            {
                return Task.FromException(refusal);
            }

            Taken.Enqueue((target.ToString(), message));
            return Task.CompletedTask;
        }
        finally
        {
            changes.Release();
        }
    }

    public void Dispose() => changes.Dispose();

    /// <summary>Refuses the next deliveries.</summary>
    public void Refuse(int times, bool canRetry)
    {
        for (var time = 0; time < times; time++)
        {
            refusals.Enqueue(new DeliveryException(canRetry ? "ThrottlingException" : "NO_RESOURCE", "Refused by the test.", canRetry));
        }
    }

    /// <summary>Waits until so many were taken.</summary>
    public Task<List<(string Target, DeliveredMessage Message)>> TakenAsync(int count) => WaitAsync(Taken, count);

    /// <summary>Waits until so many were tried.</summary>
    public Task<List<(string Target, DeliveredMessage Message)>> TriedAsync(int count) => WaitAsync(Tried, count);

    private async Task<List<(string Target, DeliveredMessage Message)>> WaitAsync(ConcurrentQueue<(string Target, DeliveredMessage Message)> queue, int count)
    {
        while (queue.Count < count)
        {
            Assert.True(await changes.WaitAsync(Longest), $"Only {queue.Count} of {count} deliveries came.");
        }

        return [.. queue];
    }
}
