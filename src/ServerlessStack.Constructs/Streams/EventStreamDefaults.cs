using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>The defaults of every stream, each with its reason. Override one through <see cref="EventStreamProps"/>.</summary>
public static class EventStreamDefaults
{
    /// <summary>Disposable: a stream holds what passes by; what must stay is written elsewhere by its consumers.</summary>
    public const DataProtection Protection = DataProtection.Disposable;

    /// <summary>3 days: a fault that starts on a Friday evening is repaired before events expire.</summary>
    public static Duration Retention { get; } = Duration.Hours(72);
}
