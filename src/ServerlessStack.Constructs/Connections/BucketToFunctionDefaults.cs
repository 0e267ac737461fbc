using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>The defaults of every bucket → function connection, each with its reason.</summary>
public static class BucketToFunctionDefaults
{
    /// <summary>185 attempts to hand the event to Lambda, EventBridge's own maximum, spread over <see cref="MaximumEventAge"/>: giving up early saves nothing.</summary>
    public const int MaximumRetryAttempts = 185;

    /// <summary>24 hours, EventBridge's own maximum: it outlasts a throttled evening.</summary>
    public static Duration MaximumEventAge { get; } = Duration.Hours(24);
}
