using System.Text.Json;
using ServerlessStack.Lambda.Envelopes;

namespace ServerlessStack.Lambda.Testing;

/// <summary>
/// The metrics of an invocation by name, read back from the lines that CloudWatch makes them from
/// (CloudWatch user guide, "Specification: Embedded metric format").
/// </summary>
public sealed class RunMetrics
{
    private readonly Dictionary<string, List<double>> _values = new(StringComparer.Ordinal);

    internal RunMetrics()
    {
    }

    /// <summary>The names of the metrics that have values.</summary>
    public IReadOnlyCollection<string> Names => _values.Keys;

    /// <summary>The values that were added under a name, in order; empty when none was.</summary>
    /// <param name="name">The metric's name.</param>
    public IReadOnlyList<double> this[string name] => _values.TryGetValue(name, out var values) ? values : [];

    /// <summary>The sum of a metric's values; 0 when it has none.</summary>
    /// <param name="name">The metric's name.</param>
    /// <returns>The sum.</returns>
    public double Sum(string name) => this[name].Sum();

    /// <summary>Whether a line holds metrics.</summary>
    internal static bool IsMetrics(JsonElement line) => line.Property("_aws")?.Property("CloudWatchMetrics") is { ValueKind: JsonValueKind.Array };

    /// <summary>Takes the metrics of a line.</summary>
    internal void Add(JsonElement line)
    {
        var names = line.GetProperty("_aws").GetProperty("CloudWatchMetrics").EnumerateArray()
            .SelectMany(directive => directive.GetProperty("Metrics").EnumerateArray())
            .Select(metric => metric.GetProperty("Name").GetString()!)
            .Distinct(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (!_values.TryGetValue(name, out var values))
            {
                _values[name] = values = [];
            }

            // One value, or a list of them.
            var value = line.GetProperty(name);
            values.AddRange(value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(each => each.GetDouble()) : [value.GetDouble()]);
        }
    }
}
