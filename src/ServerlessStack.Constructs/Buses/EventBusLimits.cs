namespace ServerlessStack.Constructs;

/// <summary>What EventBridge accepts of a bus (EventBridge API reference, "CreateEventBus", "CreateArchive", "PutEventsRequestEntry").</summary>
internal static class EventBusLimits
{
    private const int LongestDescription = 512;
    private const int LongestSource = 256;
    private const double Day = 86_400;

    public static void Check(Rules rules, string source, EventBusProps props) => rules
        .Require(
            props.Description is null || props.Description.Length <= LongestDescription,
            () => $"Description has {props.Description!.Length} characters, but EventBridge takes at most {LongestDescription} and refuses the bus.")
        .Require(
            source.Length is >= 1 and <= LongestSource && !source.StartsWith("aws.", StringComparison.OrdinalIgnoreCase),
            () => $"Source (\"{source}\") must have 1 to {LongestSource} characters and not start with \"aws.\", which AWS keeps for itself, or EventBridge refuses every event.")
        .Require(
            props.ArchiveRetention is null || (props.ArchiveRetention.IsBetween(Day, double.MaxValue) && IsWholeDays(props.ArchiveRetention)),
            () => $"ArchiveRetention ({props.ArchiveRetention!.InWords()}) must be whole days, 1 day ({Day} s) or more, or EventBridge refuses the archive.")
        .Check();

    private static bool IsWholeDays(Amazon.CDK.Duration duration) => !duration.IsKnown() || duration.InSeconds() % Day == 0;
}
