namespace ServerlessStack.Constructs;

/// <summary>What can be said about a stack's monitoring. Everything has a default.</summary>
public sealed record StackMonitoringProps
{
    /// <summary>Whom alarms tell. Omitted: a topic of the stack's own; hand one topic to all stacks to subscribe once.</summary>
    public AlarmTopic? Topic { get; init; }

    /// <summary>When functions set off an alarm. Omitted: <see cref="FunctionAlarmsDefaults"/>.</summary>
    public FunctionAlarmsProps Functions { get; init; } = new();

    /// <summary>When APIs set off an alarm. Omitted: <see cref="ApiAlarmsDefaults"/>.</summary>
    public ApiAlarmsProps Apis { get; init; } = new();

    /// <summary>When rules, pipes, schedules and topics set off an alarm. Omitted: <see cref="DeliveryAlarmsDefaults"/>.</summary>
    public DeliveryAlarmsProps Deliveries { get; init; } = new();

    /// <summary>When tables set off an alarm. Omitted: <see cref="TableAlarmsDefaults"/>.</summary>
    public TableAlarmsProps Tables { get; init; } = new();
}
