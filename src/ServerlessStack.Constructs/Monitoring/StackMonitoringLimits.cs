namespace ServerlessStack.Constructs;

/// <summary>What makes monitoring work.</summary>
internal static class StackMonitoringLimits
{
    public static void Check(Rules rules, StackMonitoringProps props)
    {
        FunctionAlarmsLimits.Check(rules, props.Functions, $"{nameof(props.Functions)}.");
        ApiAlarmsLimits.Check(rules, props.Apis, $"{nameof(props.Apis)}.");
        DeliveryAlarmsLimits.Check(rules, props.Deliveries, $"{nameof(props.Deliveries)}.");
        TableAlarmsLimits.Check(rules, props.Tables, $"{nameof(props.Tables)}.");
        rules.Check();
    }
}
