using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Control.Calls;

/// <summary>How far a log group has been read; lines of the same millisecond are told apart by their ids.</summary>
internal sealed class LogPlace
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>The time of the last line that was read, in milliseconds.</summary>
    public long Since { get; private set; }

    /// <summary>The lines that were not read before.</summary>
    /// <param name="events">The lines since <see cref="Since"/>, as <c>FilterLogEvents</c> gives them.</param>
    public IReadOnlyList<(long Time, string Message)> Take(JsonArray events)
    {
        var lines = new List<(long, string)>();
        foreach (var line in events)
        {
            var (id, time) = (line!["eventId"]!.GetValue<string>(), line["timestamp"]!.GetValue<long>());
            if (time > Since)
            {
                _seen.Clear();
                Since = time;
            }

            if (_seen.Add(id))
            {
                lines.Add((time, line["message"]!.GetValue<string>()));
            }
        }

        return lines;
    }
}
