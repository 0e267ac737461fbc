using System.Text;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Functions;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Tests.Functions;

public class AsynchronousTests
{
    private const string Failed = """{"fail":"OutOfPaper"}""";

    [Fact]
    public async Task An_event_that_fails_is_tried_three_times_and_becomes_a_dead_letter()
    {
        await using var room = await FunctionRoom.StartAsync();
        var function = await room.DeployAsync(new JsonObject { ["DeadLetterConfig"] = new JsonObject { ["TargetArn"] = "arn:aws:sqs:us-east-1:000000000000:Lost" } });

        room.Invoker.Enqueue(function, Encoding.UTF8.GetBytes(Failed));
        var (target, message) = await room.Delivery.NextAsync();

        Assert.Equal("Lost", target.Name);
        Assert.Equal(Failed, message.Body);
        Assert.Equal(["RequestID", "ErrorCode", "ErrorMessage"], message.Attributes.Keys);
        Assert.Equal(("200", "As told."), (message.Attributes["ErrorCode"], message.Attributes["ErrorMessage"]));
        Assert.Equal(3, room.Get<Trails.HopLog>().Of(message.Attributes["RequestID"]).Count(hop => hop.What.StartsWith("started", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_destination_gets_the_record_of_a_failure()
    {
        await using var room = await FunctionRoom.StartAsync();
        var function = await room.DeployAsync();
        await ConfigureAsync(room, function, new JsonObject { ["OnFailure"] = Destination("Failures") }, retries: 0);

        room.Invoker.Enqueue(function, Encoding.UTF8.GetBytes(Failed));
        var (target, message) = await room.Delivery.NextAsync();

        Assert.Equal("Failures", target.Name);
        var record = JsonNode.Parse(message.Body)!.AsObject();
        Assert.Equal(["version", "timestamp", "requestContext", "requestPayload", "responseContext", "responsePayload"], record.Select(field => field.Key));
        Assert.Equal($"{function}:$LATEST", record["requestContext"]!["functionArn"]!.GetValue<string>());
        Assert.Equal("RetriesExhausted", record["requestContext"]!["condition"]!.GetValue<string>());
        Assert.Equal(1, record["requestContext"]!["approximateInvokeCount"]!.GetValue<int>());
        Assert.Equal(Failed, record["requestPayload"]!.ToJsonString());
        Assert.Equal("""{"statusCode":200,"executedVersion":"$LATEST","functionError":"Unhandled"}""", record["responseContext"]!.ToJsonString());
        Assert.Equal("OutOfPaper", record["responsePayload"]!["errorType"]!.GetValue<string>());
        Assert.Equal(("lambda", "Lambda Function Invocation Result - Failure"), (message.Source, message.DetailType));
    }

    [Fact]
    public async Task A_destination_gets_the_record_of_a_success()
    {
        await using var room = await FunctionRoom.StartAsync();
        var function = await room.DeployAsync();
        await ConfigureAsync(room, function, new JsonObject { ["OnSuccess"] = Destination("Successes") });

        room.Invoker.Enqueue(function, """{"answer":{"n":5}}"""u8.ToArray());
        var (target, message) = await room.Delivery.NextAsync();

        Assert.Equal("Successes", target.Name);
        var record = JsonNode.Parse(message.Body)!;
        Assert.Equal("Success", record["requestContext"]!["condition"]!.GetValue<string>());
        Assert.Equal("""{"statusCode":200,"executedVersion":"$LATEST"}""", record["responseContext"]!.ToJsonString());
        Assert.Equal(5, record["responsePayload"]!["n"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_throttled_event_waits_and_is_handled_when_there_is_room()
    {
        await using var room = await FunctionRoom.StartAsync();
        var function = await room.DeployAsync(new JsonObject { ["ReservedConcurrentExecutions"] = 1 });
        await ConfigureAsync(room, function, new JsonObject { ["OnSuccess"] = Destination("Successes") });
        var held = Path.GetTempFileName();
        var first = room.InvokeAsync(function, new JsonObject { ["hold"] = held }.ToJsonString());

        var refusal = await Assert.ThrowsAsync<FunctionRefusedException>(() => room.InvokeAsync(function, "{}"));
        room.Invoker.Enqueue(function, """{"answer":1}"""u8.ToArray());
        File.Delete(held);

        Assert.Equal(FunctionRefusedException.Throttled, refusal.Code);
        Assert.Equal("Successes", (await room.Delivery.NextAsync()).Target.Name);
        await first;
    }

    [Fact]
    public async Task An_event_that_waits_for_its_retry_holds_up_no_other()
    {
        await using var room = await FunctionRoom.StartAsync(
            new FunctionsOptions { AsynchronousConcurrency = 1, RetryAfter = [TimeSpan.FromHours(1)], InitTimeout = TimeSpan.FromMinutes(1) });
        var function = await room.DeployAsync();
        await ConfigureAsync(room, function, new JsonObject { ["OnSuccess"] = Destination("Successes") }, retries: 1);

        room.Invoker.Enqueue(function, Encoding.UTF8.GetBytes(Failed));
        room.Invoker.Enqueue(function, Encoding.UTF8.GetBytes("""{"answer":1}"""));
        var (target, _) = await room.Delivery.NextAsync();

        Assert.Equal("Successes", target.Name);
    }

    [Fact]
    public async Task An_event_over_1_MB_is_refused()
    {
        await using var room = await FunctionRoom.StartAsync();
        var function = await room.DeployAsync();

        var refusal = Assert.Throws<FunctionRefusedException>(() => room.Invoker.Enqueue(function, new byte[FunctionLimits.AsynchronousPayload + 1]));

        Assert.Equal(FunctionRefusedException.TooLarge, refusal.Code);
    }

    private static JsonObject Destination(string queue) => new() { ["Destination"] = $"arn:aws:sqs:us-east-1:000000000000:{queue}" };

    private static Task<ResourceState> ConfigureAsync(FunctionRoom room, Arn function, JsonObject destinations, int retries = 2) => room.CreateAsync(
        "AWS::Lambda::EventInvokeConfig",
        new JsonObject { ["FunctionName"] = function.Name, ["Qualifier"] = "$LATEST", ["DestinationConfig"] = destinations, ["MaximumRetryAttempts"] = retries });
}
