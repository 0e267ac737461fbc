namespace ServerlessStack.Constructs;

/// <summary>What makes an alarm of an API work.</summary>
internal static class ApiAlarmsLimits
{
    public static void Check(Rules rules, ApiAlarmsProps props, string of = "") => rules
        .RequireShare(props.ServerErrors, $"{of}{nameof(props.ServerErrors)}")
        .RequireTime(props.Latency, $"{of}{nameof(props.Latency)}");
}
