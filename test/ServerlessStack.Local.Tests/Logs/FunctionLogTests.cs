using System.Text.Json.Nodes;
using ServerlessStack.Local.Logs;
using ServerlessStack.Local.Tests.Functions;

namespace ServerlessStack.Local.Tests.Logs;

public class FunctionLogTests
{
    [Fact]
    public async Task Lambdas_own_lines_are_JSON_where_the_function_asks_for_it()
    {
        await using var room = await FunctionRoom.StartAsync();
        var function = await room.DeployAsync(new JsonObject { ["LoggingConfig"] = new JsonObject { ["LogGroup"] = "Puppets", ["LogFormat"] = "JSON" } });

        await room.InvokeAsync(function, """{"answer":1}""");

        JsonNode[] lines = [.. room.Get<LogStore>().Of("Puppets").Events.Select(line => JsonNode.Parse(line.Message)!)];
        Assert.Equal(["platform.start", "platform.report"], lines.Select(line => line["type"]!.GetValue<string>()));
        Assert.Equal("success", lines[1]["record"]!["status"]!.GetValue<string>());
        Assert.Equal(512, lines[1]["record"]!["metrics"]!["memorySizeMB"]!.GetValue<int>());
        Assert.True(lines[1]["record"]!["metrics"]!["initDurationMs"]!.GetValue<double>() > 0);
    }

    [Fact]
    public async Task What_a_function_writes_is_found_by_CloudWatch_Logs_API_and_in_a_file()
    {
        await using var room = await FunctionRoom.StartAsync();
        var function = await room.DeployAsync();
        var group = $"/aws/lambda/{function.Name}";
        await room.InvokeAsync(function, """{"print":"The strings are tangled."}""");

        // It comes through a pipe, beside the answer.
        await Waiting.UntilAsync(() => room.Get<LogStore>().Of(group).Events.Any(line => line.Message == "The strings are tangled."));

        var found = await CallAsync(room, "FilterLogEvents", new JsonObject { ["logGroupName"] = group, ["filterPattern"] = "tangled" });
        var stream = found["events"]!.AsArray().Single()!["logStreamName"]!.GetValue<string>();
        var streams = await CallAsync(room, "DescribeLogStreams", new JsonObject { ["logGroupName"] = group });
        var page = await CallAsync(room, "GetLogEvents", new JsonObject { ["logGroupName"] = group, ["logStreamName"] = stream, ["startFromHead"] = true });
        var end = await CallAsync(room, "GetLogEvents", new JsonObject { ["logGroupName"] = group, ["logStreamName"] = stream, ["nextToken"] = page["nextForwardToken"]!.GetValue<string>() });

        Assert.Equal(stream, streams["logStreams"]!.AsArray().Single()!["logStreamName"]!.GetValue<string>());
        Assert.Contains(page["events"]!.AsArray(), line => line!["message"]!.GetValue<string>() == "The strings are tangled.");
        Assert.Empty(end["events"]!.AsArray());
        Assert.Equal(page["nextForwardToken"]!.GetValue<string>(), end["nextForwardToken"]!.GetValue<string>());
        Assert.Contains("The strings are tangled.", await ReadAsync(Path.Combine(room.Get<LogStore>().Folder, $"aws.lambda.{function.Name}.log")), StringComparison.Ordinal);
    }

    private static async Task<JsonNode> CallAsync(FunctionRoom room, string operation, JsonObject input)
    {
        using var answer = await room.CallAsync("logs", HttpMethod.Post, "/", input.ToJsonString(), ("X-Amz-Target", $"Logs_20140328.{operation}"));
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    // The log is open for writing.
    private static async Task<string> ReadAsync(string file)
    {
        await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(content);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
