using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>The defaults of every schedule, each with its reason. Override one through <see cref="ScheduleProps"/>.</summary>
public static class ScheduleDefaults
{
    /// <summary>UTC: it has no hour that comes twice or not at all.</summary>
    public const string TimeZone = "UTC";

    /// <summary>No window: the event is sent at the scheduled minute.</summary>
    public static Duration? FlexibleWindow => null;
}
