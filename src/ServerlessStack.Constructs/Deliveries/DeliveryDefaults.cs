using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>The defaults of every delivery by EventBridge, each with its reason. Override one through <see cref="DeliveryProps"/>.</summary>
public static class DeliveryDefaults
{
    /// <summary>185 attempts, EventBridge's own maximum, spread over <see cref="MaximumEventAge"/>: giving up early saves nothing.</summary>
    public const int MaximumRetryAttempts = 185;

    /// <summary>24 hours, EventBridge's own maximum: it outlasts a throttled evening.</summary>
    public static Duration MaximumEventAge { get; } = Duration.Hours(24);
}
