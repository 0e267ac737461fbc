namespace ServerlessStack.Constructs;

/// <summary>When a rule, a schedule, a topic or a pipe sets off an alarm unless somebody says otherwise, each with its reason. Override one through <see cref="DeliveryAlarmsProps"/>.</summary>
public static class DeliveryAlarmsDefaults
{
    /// <summary>1 delivery: it was tried for hours, so what is given up will not mend by itself.</summary>
    public const int Failures = 1;

    /// <summary>3 executions: one batch that fails again and again; a single attempt that fails is repeated.</summary>
    public const int FailedExecutions = 3;
}
