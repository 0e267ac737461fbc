namespace ServerlessStack.Constructs;

/// <summary>What makes an alarm of a delivery work.</summary>
internal static class DeliveryAlarmsLimits
{
    public static void Check(Rules rules, DeliveryAlarmsProps props, string of = "") => rules
        .RequireCount(props.Failures, $"{of}{nameof(props.Failures)}")
        .RequireCount(props.FailedExecutions, $"{of}{nameof(props.FailedExecutions)}");
}
