namespace ServerlessStack.Constructs;

/// <summary>What EventBridge Scheduler accepts (EventBridge Scheduler API reference, "CreateSchedule"; guide, "Configuring flexible time windows").</summary>
internal static class ScheduleLimits
{
    private const int LongestDescription = 512;
    private const int LongestTimeZone = 50;
    private const string AnyCity = "Europe/Berlin";
    private const double Minute = 60;
    private const double LongestWindow = 1_440 * Minute;

    public static void Check(Rules rules, Recurrence when, ScheduleProps props) => rules
        .Require(when.Problem is null, () => when.Problem!)
        .Require(
            props.Description is null || props.Description.Length <= LongestDescription,
            () => $"Description has {props.Description!.Length} characters, but EventBridge Scheduler takes at most {LongestDescription} and refuses the schedule.")
        .Require(
            IsTimeZone(props.TimeZone),
            () => $"TimeZone (\"{props.TimeZone}\") must be the IANA name of a time zone, such as Europe/Berlin, or EventBridge Scheduler refuses the schedule.")
        .Require(
            props.FlexibleWindow is null || (props.FlexibleWindow.IsBetween(Minute, LongestWindow) && (!props.FlexibleWindow.IsKnown() || props.FlexibleWindow.InSeconds() % Minute == 0)),
            () => $"FlexibleWindow ({props.FlexibleWindow!.InWords()}) must be whole minutes, {Minute} s to {LongestWindow} s, or EventBridge Scheduler refuses the schedule.")
        .Require(
            props.Start is null || props.End is null || props.Start < props.End,
            () => $"Start ({props.Start:O}) must be before End ({props.End:O}), or nothing is ever sent.")
        .Require(
            !when.IsOnce || (props.Start is null && props.End is null),
            () => $"Start and End cannot bound Once ({when.Expression}): EventBridge Scheduler ignores them and sends the event anyway. Leave them out.")
        .Check();

    // A machine without a time zone database cannot tell a typing error from a city; EventBridge Scheduler will.
    private static bool IsTimeZone(string name) =>
        name == ScheduleDefaults.TimeZone || Amazon.CDK.Token.IsUnresolved(name) || IsKnown(name) || (!IsKnown(AnyCity) && name.Length is >= 1 and <= LongestTimeZone);

    private static bool IsKnown(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId;
}
