using System.Globalization;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Logs.Calls;

/// <summary>
/// <c>FilterLogEvents</c>: lines of several streams with the words of a pattern, quoted or not. Patterns of JSON properties are refused.
/// <see href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html"/>.
/// </summary>
internal static class LogSearch
{
    private const int MostEvents = 10_000;

    /// <summary>The answer.</summary>
    public static JsonObject Of(LogGroup group, JsonObject input)
    {
        var range = LogRange.Of(input);
        var terms = Terms(input.Text("filterPattern") ?? "");
        var streams = (input["logStreamNames"] as JsonArray)?.Select(name => name!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        var prefix = input.Text("logStreamNamePrefix") ?? "";
        var limit = Math.Min(input.Number("limit") ?? MostEvents, MostEvents);
        var after = long.TryParse(input.Text("nextToken"), CultureInfo.InvariantCulture, out var number) ? number : 0;
        LogEvent[] found =
        [
            .. group.Events
                .Where(line => line.Number > after && range.Contains(line) && streams?.Contains(line.Stream) != false && line.Stream.StartsWith(prefix, StringComparison.Ordinal))
                .Where(line => terms.All(term => line.Message.Contains(term, StringComparison.Ordinal)))
                .Take(limit + 1),
        ];
        var answer = new JsonObject { ["events"] = new JsonArray([.. found.Take(limit).Select(Describe)]), ["searchedLogStreams"] = new JsonArray() };
        if (found.Length > limit)
        {
            answer["nextToken"] = found[limit - 1].Number.ToString(CultureInfo.InvariantCulture);
        }

        return answer;
    }

    private static JsonNode Describe(LogEvent line)
    {
        var description = LogRange.Describe(line);
        description["logStreamName"] = line.Stream;
        description["eventId"] = line.Number.ToString("D56", CultureInfo.InvariantCulture);
        return description;
    }

    private static string[] Terms(string pattern) => pattern.TrimStart() is ['{' or '[' or '%', ..]
        ? throw new AwsException("InvalidParameterException", $"The local target searches for words only, not for {pattern}.")
        : pattern.Trim() is ['"', .. var quoted, '"'] ? [quoted] : pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
