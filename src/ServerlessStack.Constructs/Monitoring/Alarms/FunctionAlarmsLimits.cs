namespace ServerlessStack.Constructs;

/// <summary>What makes an alarm of a function work.</summary>
internal static class FunctionAlarmsLimits
{
    public static void Check(Rules rules, FunctionAlarmsProps props, string of = "") => rules
        .RequireCount(props.Errors, $"{of}{nameof(props.Errors)}")
        .RequireCount(props.Throttles, $"{of}{nameof(props.Throttles)}")
        .RequireShare(props.DurationOfTimeout, $"{of}{nameof(props.DurationOfTimeout)}")
        .RequireTime(props.IteratorAge, $"{of}{nameof(props.IteratorAge)}")
        .RequireCount(props.LostEvents, $"{of}{nameof(props.LostEvents)}");
}
