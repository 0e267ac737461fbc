using System.Globalization;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Logs.Calls;

/// <summary>From when to when lines are asked for, in milliseconds since 1970.</summary>
/// <param name="Start">Not before; null where it does not matter.</param>
/// <param name="End">Before; null where it does not matter.</param>
internal sealed record LogRange(long? Start, long? End)
{
    /// <summary>Reads it.</summary>
    public static LogRange Of(JsonObject input) => new(Milliseconds(input, "startTime"), Milliseconds(input, "endTime"));

    /// <summary>Whether a line is in it.</summary>
    public bool Contains(LogEvent line)
    {
        var time = line.Time.ToUnixTimeMilliseconds();
        return (Start is null || time >= Start) && (End is null || time < End);
    }

    /// <summary>A line as the API describes it.</summary>
    public static JsonObject Describe(LogEvent line) => new()
    {
        ["timestamp"] = line.Time.ToUnixTimeMilliseconds(),
        ["ingestionTime"] = line.Time.ToUnixTimeMilliseconds(),
        ["message"] = line.Message,
    };

    private static long? Milliseconds(JsonObject input, string name) => input.Text(name) is not { } text ? null
        : long.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value
        : throw new AwsException("InvalidParameterException", $"{name} ({text}) must be a number of milliseconds.");
}
