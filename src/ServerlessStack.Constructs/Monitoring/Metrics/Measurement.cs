namespace ServerlessStack.Constructs.Monitoring;

/// <summary>One thing that is measured of one resource: a line in a graph, and perhaps an alarm.</summary>
internal sealed record Measurement
{
    /// <summary>What the resource is called in graphs, and which part of the alarm's id it is: its path in the stack.</summary>
    public required string Resource { get; init; }

    /// <summary>The graph's title. Measurements of one title share a graph.</summary>
    public required string Graph { get; init; }

    /// <summary>What is measured. Several metrics are added up, unless <see cref="Formula"/> says otherwise.</summary>
    public required IReadOnlyList<Metric> Metrics { get; init; }

    /// <summary>What is computed from the metrics, which are called m0, m1 and so on. Omitted: their sum.</summary>
    public string? Formula { get; init; }

    /// <summary>When to tell somebody; <see langword="null"/> for a measurement that is only shown.</summary>
    public AlarmRule? Alarm { get; init; }

    /// <summary>The expression that CloudWatch computes; <see langword="null"/> for a single metric, which needs none.</summary>
    // A metric that only exists when something happened counts as 0 in a sum.
    public string? Expression => Formula ?? (Metrics.Count == 1 ? null : string.Join(" + ", Metrics.Select((_, at) => $"FILL(m{at}, 0)")));
}
