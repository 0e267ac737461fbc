namespace ServerlessStack.Constructs;

/// <summary>When a rule, a schedule, a topic or a pipe sets off an alarm. Everything has a default, named in <see cref="DeliveryAlarmsDefaults"/>; <see langword="null"/> leaves an alarm out.</summary>
public sealed record DeliveryAlarmsProps
{
    /// <summary>
    /// How many deliveries a rule, a schedule or a topic gives up within 5 minutes, at least 1. Omitted: <see cref="DeliveryAlarmsDefaults.Failures"/>
    /// (EventBridge user guide, "Monitoring Amazon EventBridge"; EventBridge Scheduler guide, "Monitoring Amazon EventBridge Scheduler with Amazon CloudWatch"; SNS guide, "Monitoring Amazon SNS topics using CloudWatch").
    /// </summary>
    public int? Failures { get; init; } = DeliveryAlarmsDefaults.Failures;

    /// <summary>
    /// How many executions of a pipe fail within 5 minutes, wholly or in part or by timeout, each attempt counted: at least 1. Omitted: <see cref="DeliveryAlarmsDefaults.FailedExecutions"/>
    /// (EventBridge user guide, "Logging and monitoring Amazon EventBridge Pipes using Amazon CloudWatch Logs").
    /// </summary>
    public int? FailedExecutions { get; init; } = DeliveryAlarmsDefaults.FailedExecutions;
}
