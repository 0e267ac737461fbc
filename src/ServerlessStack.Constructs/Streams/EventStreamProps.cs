using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>What can be said about a stream. Everything has a default, named in <see cref="EventStreamDefaults"/>.</summary>
public sealed record EventStreamProps
{
    /// <summary>How long an event can be read, whole hours, 24 h to 8,760 h. Omitted: <see cref="EventStreamDefaults.Retention"/> (Kinesis developer guide, "Change the data retention period").</summary>
    public Duration Retention { get; init; } = EventStreamDefaults.Retention;

    /// <summary>What happens to the stream and its events when it leaves the template. Omitted: <see cref="EventStreamDefaults.Protection"/>.</summary>
    public DataProtection Protection { get; init; } = EventStreamDefaults.Protection;
}
