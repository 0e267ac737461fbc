using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Endpoint.Protocols;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Logs.Calls;

/// <summary>CloudWatch Logs' API as far as readers need it. <see href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_Operations.html"/>.</summary>
/// <param name="logs">Keeps the logs.</param>
/// <param name="account">The account and region.</param>
internal sealed class LogsService(LogStore logs, LocalAccount account) : IAwsService
{
    /// <inheritdoc />
    public IReadOnlyList<string> SigningNames { get; } = ["logs"];

    /// <inheritdoc />
    public async Task AnswerAsync(HttpContext context, SigningScope scope)
    {
        var (operation, input) = await JsonCall.ReadAsync(context);
        var answer = operation switch
        {
            "DescribeLogGroups" => Groups(input),
            "DescribeLogStreams" => Streams(input),
            "GetLogEvents" => LogPages.Of(GroupOf(input), input),
            "FilterLogEvents" => LogSearch.Of(GroupOf(input), input),
            _ => throw new AwsException("UnknownOperationException", $"The local target's CloudWatch Logs has no {operation}."),
        };
        await JsonCall.WriteAsync(context, answer);
    }

    private JsonObject Groups(JsonObject input)
    {
        var prefix = input.Text("logGroupNamePrefix") ?? "";
        var pattern = input.Text("logGroupNamePattern") ?? "";
        var found = logs.Groups.Where(group => group.Name.StartsWith(prefix, StringComparison.Ordinal) && group.Name.Contains(pattern, StringComparison.OrdinalIgnoreCase));
        return new() { ["logGroups"] = new JsonArray([.. found.Select(Describe)]) };
    }

    private JsonObject Streams(JsonObject input)
    {
        var prefix = input.Text("logStreamNamePrefix") ?? "";
        var found = GroupOf(input).Streams.Where(stream => stream.Key.StartsWith(prefix, StringComparison.Ordinal));
        var ordered = input.Text("orderBy") == "LastEventTime" ? found.OrderBy(stream => stream.Value.Last) : found.OrderBy(stream => stream.Key, StringComparer.Ordinal);
        var directed = input.Flag("descending") is true ? ordered.Reverse() : ordered;
        return new() { ["logStreams"] = new JsonArray([.. directed.Take(input.Number("limit") ?? 50).Select(stream => Describe(input, stream.Key, stream.Value))]) };
    }

    private LogGroup GroupOf(JsonObject input)
    {
        var name = input.Text("logGroupName") ?? input.Text("logGroupIdentifier") ?? throw new AwsException("InvalidParameterException", "logGroupName is missing.");
        var bare = Arn.TryParse(name, out var arn) ? arn.Name.Replace(":*", "", StringComparison.Ordinal) : name;
        return logs.Find(bare) ?? throw new AwsException("ResourceNotFoundException", $"The specified log group does not exist: {bare}.");
    }

    private JsonNode Describe(LogGroup group)
    {
        var description = new JsonObject
        {
            ["logGroupName"] = group.Name,
            ["creationTime"] = group.CreatedAt.ToUnixTimeMilliseconds(),
            ["arn"] = account.Arn("logs", $"log-group:{group.Name}:*").ToString(),
            ["logGroupArn"] = account.Arn("logs", $"log-group:{group.Name}").ToString(),
        };
        if (group.RetentionInDays is { } days)
        {
            description["retentionInDays"] = days;
        }

        return description;
    }

    private JsonNode Describe(JsonObject input, string name, LogStreamSpan span) => new JsonObject
    {
        ["logStreamName"] = name,
        ["creationTime"] = span.First.ToUnixTimeMilliseconds(),
        ["firstEventTimestamp"] = span.First.ToUnixTimeMilliseconds(),
        ["lastEventTimestamp"] = span.Last.ToUnixTimeMilliseconds(),
        ["lastIngestionTime"] = span.Last.ToUnixTimeMilliseconds(),
        ["arn"] = account.Arn("logs", $"log-group:{GroupOf(input).Name}:log-stream:{name}").ToString(),
    };
}
