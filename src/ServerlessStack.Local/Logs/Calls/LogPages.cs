using System.Globalization;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Logs.Calls;

/// <summary>
/// <c>GetLogEvents</c>: one stream, page by page, forward from the beginning or backward from the end; at the end, the next page is the same one.
/// <see href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html"/>.
/// </summary>
internal static class LogPages
{
    private const int MostEvents = 10_000;

    /// <summary>The answer.</summary>
    public static JsonObject Of(LogGroup group, JsonObject input)
    {
        var stream = input.Text("logStreamName") ?? throw new AwsException("InvalidParameterException", "logStreamName is missing.");
        if (!group.Streams.ContainsKey(stream))
        {
            throw new AwsException("ResourceNotFoundException", $"The specified log stream does not exist: {stream}.");
        }

        var range = LogRange.Of(input);
        var limit = Math.Min(input.Number("limit") ?? MostEvents, MostEvents);
        var lines = group.Events.Where(line => line.Stream == stream && range.Contains(line));
        var token = input.Text("nextToken");
        var number = token is null ? 0 : Number(token);
        var page = token?[0] == 'f' ? lines.Where(line => line.Number > number).Take(limit)
            : token?[0] == 'b' ? lines.Where(line => line.Number < number).TakeLast(limit)
            : input.Flag("startFromHead") is true ? lines.Take(limit)
            : lines.TakeLast(limit);
        LogEvent[] events = [.. page];
        return new()
        {
            ["events"] = new JsonArray([.. events.Select(line => LogRange.Describe(line))]),
            ["nextForwardToken"] = events.Length == 0 && token is not null ? token : string.Create(CultureInfo.InvariantCulture, $"f/{(events.Length > 0 ? events[^1].Number : 0)}"),
            ["nextBackwardToken"] = events.Length == 0 && token is not null ? token : string.Create(CultureInfo.InvariantCulture, $"b/{(events.Length > 0 ? events[0].Number : 0)}"),
        };
    }

    private static long Number(string token) => token is ['f' or 'b', '/', .. var number] && long.TryParse(number, CultureInfo.InvariantCulture, out var value)
        ? value
        : throw new AwsException("InvalidParameterException", "The specified nextToken is invalid.");
}
