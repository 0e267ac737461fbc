using System.Collections.Concurrent;
using ServerlessStack.Local.Delivery;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Tests;

/// <summary>Keeps what was delivered, or refuses it.</summary>
internal sealed class RecordedDelivery : IDelivery
{
    internal ConcurrentQueue<(Arn Target, DeliveredMessage Message)> Delivered { get; } = new();

    /// <summary>What happens with a message; it is taken unless this says otherwise.</summary>
    internal Func<Arn, DeliveredMessage, DeliveryException?> Refuse { get; set; } = (_, _) => null;

    public Task DeliverAsync(Arn target, DeliveredMessage message, CancellationToken cancellation)
    {
        if (Refuse(target, message) is { } refusal)
        {
            throw refusal;
        }

        Delivered.Enqueue((target, message));
        return Task.CompletedTask;
    }

    /// <summary>Waits for the next message that nobody has waited for yet.</summary>
    internal async Task<(Arn Target, DeliveredMessage Message)> NextAsync()
    {
        (Arn, DeliveredMessage) next = default;
        await Waiting.UntilAsync(() => Delivered.TryDequeue(out next));
        return next;
    }
}
