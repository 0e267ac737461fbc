namespace ServerlessStack.Constructs;

/// <summary>What makes an alarm of a table work.</summary>
internal static class TableAlarmsLimits
{
    public static void Check(Rules rules, TableAlarmsProps props, string of = "") => rules.RequireCount(props.Throttles, $"{of}{nameof(props.Throttles)}");
}
