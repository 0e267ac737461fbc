using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Delivery;

/// <summary>Hands an event to a target: what rules, schedules, pipes and destinations have in common.</summary>
internal interface IDelivery
{
    /// <summary>Hands over an event once; retries and dead letters are the caller's, whose rules differ.</summary>
    /// <param name="target">A function (invoked asynchronously), queue, topic, bus or stream.</param>
    /// <param name="message">What to hand over.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="DeliveryException">The target did not take it.</exception>
    Task DeliverAsync(Arn target, DeliveredMessage message, CancellationToken cancellation);
}
