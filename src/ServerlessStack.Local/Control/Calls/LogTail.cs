using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using ServerlessStack.Local.Control.Deployed;
using ServerlessStack.Local.Endpoint.Calls;

namespace ServerlessStack.Local.Control.Calls;

/// <summary>Writes log lines as they come, by asking CloudWatch Logs the way every reader of logs does.</summary>
/// <param name="stacks">Knows the functions.</param>
/// <param name="services">Calls Lambda and CloudWatch Logs.</param>
/// <param name="lifetime">Ends what would never end by itself.</param>
/// <param name="time">The clock.</param>
internal sealed class LogTail(DeployedStacks stacks, ServiceCaller services, IHostApplicationLifetime lifetime, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <summary>Writes the lines of a function's log group, or of all groups.</summary>
    /// <param name="context">Where they go.</param>
    /// <param name="function">What a person calls the function; null for all groups.</param>
    /// <param name="follows">Whether to wait for more until somebody goes.</param>
    public async Task WriteAsync(HttpContext context, string? function, bool follows)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var only = function is null ? null : await GroupOfAsync(function, end.Token);
        context.Response.ContentType = "text/plain; charset=utf-8";
        var places = new Dictionary<string, LogPlace>(StringComparer.Ordinal);
        try
        {
            while (true)
            {
                foreach (var line in await NewLinesAsync(only, places, end.Token))
                {
                    await context.Response.WriteAsync(line + "\n", end.Token);
                }

                await context.Response.Body.FlushAsync(end.Token);
                if (!follows)
                {
                    return;
                }

                await Task.Delay(Pause, time, end.Token);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The reader has gone, or the target stops.
        }
    }

    private async Task<IReadOnlyList<string>> NewLinesAsync(string? only, Dictionary<string, LogPlace> places, CancellationToken cancellation)
    {
        var groups = only is null
            ? (await CallAsync("DescribeLogGroups", [], cancellation))["logGroups"]!.AsArray().Select(group => group!["logGroupName"]!.GetValue<string>())
            : [only];
        var lines = new List<(long Time, string Text)>();
        foreach (var group in groups)
        {
            var place = places.TryGetValue(group, out var known) ? known : places[group] = new LogPlace();
            var answer = await CallAsync("FilterLogEvents", new JsonObject { ["logGroupName"] = group, ["startTime"] = place.Since }, cancellation);
            lines.AddRange(place.Take(answer["events"]!.AsArray()).Select(line => (line.Time, $"{Stamp(line.Time)} {group} {line.Message.TrimEnd()}")));
        }

        return [.. lines.OrderBy(line => line.Time).Select(line => line.Text)];
    }

    private async Task<string> GroupOfAsync(string name, CancellationToken cancellation)
    {
        var function = await stacks.FindAsync(name, ["AWS::Lambda::Function"], cancellation);
        var answer = await services.SendAsync("lambda", HttpMethod.Get, $"/2015-03-31/functions/{function.PhysicalId}", content: null, cancellation);
        var group = answer.IsSuccess ? JsonNode.Parse(answer.Text)?["Configuration"]?["LoggingConfig"]?["LogGroup"]?.GetValue<string>() : null;
        return group ?? $"/aws/lambda/{function.PhysicalId}";
    }

    // A group appears with its first line.
    private async Task<JsonObject> CallAsync(string operation, JsonObject input, CancellationToken cancellation)
    {
        var answer = await services.CallAsync("logs", $"Logs_20140328.{operation}", input, cancellation);
        return answer.IsSuccess ? JsonNode.Parse(answer.Text)!.AsObject()
            : answer.Text.Contains("ResourceNotFoundException", StringComparison.Ordinal) ? new JsonObject { ["events"] = new JsonArray() }
            : throw new ControlException($"{operation}: {answer.Text}");
    }

    private static string Stamp(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);
}
