using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Delivery.Targets;

/// <summary>A kind of target.</summary>
internal interface IDeliveryTarget
{
    /// <summary>The service in its ARNs.</summary>
    string Service { get; }

    /// <summary>Hands over an event once; a refusal is thrown as the service words it.</summary>
    Task DeliverAsync(Arn target, DeliveredMessage message, CancellationToken cancellation);
}
