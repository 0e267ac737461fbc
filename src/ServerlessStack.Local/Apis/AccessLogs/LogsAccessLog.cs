using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using ServerlessStack.Local.Endpoint.Calls;

namespace ServerlessStack.Local.Apis.AccessLogs;

/// <summary>Hands the lines to CloudWatch Logs, many at once, behind the requests' backs.</summary>
/// <param name="services">Calls CloudWatch Logs.</param>
internal sealed class LogsAccessLog(ServiceCaller services) : BackgroundService, IAccessLog
{
    private const string LogStream = "access";
    private const int MostLines = 1000;
    private readonly Channel<(string Group, DateTimeOffset Time, string Line)> lines = Channel.CreateUnbounded<(string, DateTimeOffset, string)>();

    /// <inheritdoc />
    public void Write(string logGroup, DateTimeOffset time, string line) => lines.Writer.TryWrite((logGroup, time, line));

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await lines.Reader.WaitToReadAsync(stoppingToken))
        {
            var batch = new List<(string Group, DateTimeOffset Time, string Line)>();
            while (batch.Count < MostLines && lines.Reader.TryRead(out var line))
            {
                batch.Add(line);
            }

            foreach (var group in batch.GroupBy(line => line.Group, StringComparer.Ordinal))
            {
                await PutAsync(group.Key, [.. group.OrderBy(line => line.Time).Select(line => ((JsonNode)new JsonObject { ["timestamp"] = line.Time.ToUnixTimeMilliseconds(), ["message"] = line.Line }))], stoppingToken);
            }
        }
    }

    // A log group that was deleted meanwhile has no use for its lines, and a request has been answered already: nobody is left to tell.
    private async Task PutAsync(string group, JsonArray events, CancellationToken cancellation)
    {
        var input = new JsonObject { ["logGroupName"] = group, ["logStreamName"] = LogStream, ["logEvents"] = events };
        try
        {
            var answer = await CallAsync("PutLogEvents", input, cancellation);
            if (!answer.IsSuccess)
            {
                await CallAsync("CreateLogStream", new JsonObject { ["logGroupName"] = group, ["logStreamName"] = LogStream }, cancellation);
                await CallAsync("PutLogEvents", input, cancellation);
            }
        }
        catch (HttpRequestException)
        {
            // The endpoint stops before this does.
        }
    }

    private Task<ServiceAnswer> CallAsync(string operation, JsonObject input, CancellationToken cancellation) => services.CallAsync("logs", $"Logs_20140328.{operation}", input, cancellation);
}
