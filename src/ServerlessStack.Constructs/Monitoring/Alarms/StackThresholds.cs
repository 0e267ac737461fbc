namespace ServerlessStack.Constructs.Monitoring;

/// <summary>When everything in a stack sets off an alarm.</summary>
/// <param name="props">The stack's thresholds.</param>
internal sealed class StackThresholds(StackMonitoringProps props)
{
    /// <summary>Those of functions.</summary>
    public Thresholds<FunctionAlarmsProps> Functions { get; } = new(props.Functions);

    /// <summary>Those of APIs.</summary>
    public Thresholds<ApiAlarmsProps> Apis { get; } = new(props.Apis);

    /// <summary>Those of rules, pipes, schedules and topics.</summary>
    public Thresholds<DeliveryAlarmsProps> Deliveries { get; } = new(props.Deliveries);

    /// <summary>Those of tables.</summary>
    public Thresholds<TableAlarmsProps> Tables { get; } = new(props.Tables);
}
