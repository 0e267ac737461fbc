using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>The defaults of every bus, each with its reason. Override one through <see cref="EventBusProps"/>.</summary>
public static class EventBusDefaults
{
    /// <summary>No archive: every archived event is paid for, and what must not be lost is in a queue or a table already.</summary>
    public static Duration? ArchiveRetention => null;

    /// <summary>Retained: whoever asks for an archive was promised that its events can be replayed.</summary>
    public const DataProtection Protection = DataProtection.Retained;
}
