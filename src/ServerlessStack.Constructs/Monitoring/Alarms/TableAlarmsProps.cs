namespace ServerlessStack.Constructs;

/// <summary>When a table sets off an alarm. Everything has a default, named in <see cref="TableAlarmsDefaults"/>; <see langword="null"/> leaves an alarm out.</summary>
public sealed record TableAlarmsProps
{
    /// <summary>How many reads and writes DynamoDB refuses within 5 minutes, at least 1. Omitted: <see cref="TableAlarmsDefaults.Throttles"/> (DynamoDB guide, "DynamoDB metrics and dimensions").</summary>
    public int? Throttles { get; init; } = TableAlarmsDefaults.Throttles;
}
