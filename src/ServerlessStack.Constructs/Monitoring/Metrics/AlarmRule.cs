namespace ServerlessStack.Constructs.Monitoring;

/// <summary>When a measurement sets off an alarm, and what the alarm says.</summary>
/// <param name="Id">What tells the alarm from others of the same resource, such as <c>FunctionErrors</c>.</param>
/// <param name="Threshold">The value that sets it off, in the metric's unit: this or more.</param>
/// <param name="Window">Over how long values are measured.</param>
/// <param name="Means">What it means when the alarm goes off.</param>
/// <param name="DoFirst">What to do first.</param>
internal sealed record AlarmRule(string Id, double Threshold, AlarmWindow Window, string Means, string DoFirst)
{
    /// <summary>What is computed for the alarm from the measurement's metrics, when that is not what the graph shows. Omitted: the measurement's own expression.</summary>
    public string? Formula { get; init; }
}
