using System.Text.Json;

namespace ServerlessStack.Lambda.Testing;

/// <summary>What a function wrote during an invocation, taken apart.</summary>
/// <param name="Logs">The log's entries in order.</param>
/// <param name="Metrics">The metrics.</param>
internal sealed record RunOutput(IReadOnlyList<RunLog> Logs, RunMetrics Metrics)
{
    /// <summary>Reads lines.</summary>
    public static RunOutput Read(IEnumerable<string> lines)
    {
        var (logs, metrics) = (new List<RunLog>(), new RunMetrics());
        foreach (var line in lines)
        {
            var parsed = TryParse(line);
            if (parsed is { } json && RunMetrics.IsMetrics(json))
            {
                metrics.Add(json);
            }
            else
            {
                logs.Add(RunLog.Read(line, parsed));
            }
        }

        return new(logs, metrics);
    }

    private static JsonElement? TryParse(string line)
    {
        try
        {
            return JsonElement.Parse(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
