using ServerlessStack.Lambda.Logging;
using ServerlessStack.Lambda.Metrics;

namespace ServerlessStack.Lambda;

/// <summary>
/// The function's own metrics. They become CloudWatch metrics without a call to CloudWatch: the host writes them, with its own metrics
/// <c>Processed</c>, <c>Failed</c>, <c>BatchSize</c> and <c>Duration</c>, into one log line an invocation, which CloudWatch reads
/// (CloudWatch user guide, "Specification: Embedded metric format").
/// </summary>
/// <remarks>It may be used by any number of threads at once. What is added before the first invocation goes with the first one's.</remarks>
public sealed class FunctionMetrics
{
    // CloudWatch user guide, "Metrics concepts": values between minus and plus 2 to the power of 360.
    private static readonly double Largest = Math.Pow(2, 360);

    private readonly Lock _lock = new();
    private readonly FunctionLog? _log;
    private List<Metric> _metrics = [];

    /// <summary>Metrics that go nowhere: for a test of a handler alone.</summary>
    public FunctionMetrics()
    {
    }

    internal FunctionMetrics(FunctionLog log) => _log = log;

    /// <summary>Adds a value to a metric of the current invocation. Several values of one metric are kept as such, so that percentiles come out right.</summary>
    /// <param name="name">The metric's name: 1 to 255 characters, and none that the host uses itself.</param>
    /// <param name="value">
    /// The value, between -2^360 and 2^360. Any other one, such as a division by zero gives, is left out with a warning in the log: a metric never fails the work that it counts.
    /// </param>
    /// <param name="unit">What it counts. Omitted: <see cref="MetricUnit.Count"/>.</param>
    /// <exception cref="ArgumentException">The name cannot be used, or the metric has been added with another unit in this invocation.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such unit.</exception>
    public void Add(string name, double value, MetricUnit unit = MetricUnit.Count)
    {
        MetricName.Check(name);
        var unitName = MetricUnitName.Of(unit);
        if (!(Math.Abs(value) <= Largest))
        {
            _log?.Warn($"The value {value} of the metric '{name}' is left out: CloudWatch takes values between -2^360 and 2^360 only.");
        }
        else if (_log is not null)
        {
            lock (_lock)
            {
                Find(name, unitName).Add(value);
            }
        }
    }

    /// <summary>Gives what has been added, and starts anew.</summary>
    internal List<Metric> Take()
    {
        lock (_lock)
        {
            if (_metrics.Count == 0)
            {
                return [];
            }

            var taken = _metrics;
            _metrics = [];
            return taken;
        }
    }

    private Metric Find(string name, string unit)
    {
        foreach (var metric in _metrics)
        {
            if (metric.Name == name)
            {
                return metric.Unit == unit
                    ? metric
                    : throw new ArgumentException($"The metric '{name}' counts {metric.Unit} already in this invocation, and cannot count {unit}, too.", nameof(unit));
            }
        }

        var added = new Metric(name, unit);
        _metrics.Add(added);
        return added;
    }
}
