using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ServerlessStack.Local.Control;
using ServerlessStack.Local.Control.Calls;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.State;
using ServerlessStack.Local.Tests.Apis.Fakes;
using ServerlessStack.Local.Tests.Control.Fakes;

namespace ServerlessStack.Local.Tests.Control;

public sealed class ControlServiceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("target-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_status_names_stacks_functions_and_APIs_and_what_has_no_meaning()
    {
        await using var host = await StartAsync("GET /orders");
        await host.AddRouteAsync("POST /orders", needsToken: true, scopes: "orders:write");

        var status = await GetAsync(host, "status");

        Assert.Equal(["Shop-Api", "Shop-Fulfilment"], status["stacks"]!.AsArray().Select(stack => (string?)stack!["name"]));
        Assert.Equal("""{"WorkToDo":"http://127.0.0.1:4600/000000000000/Shop-Fulfilment"}""", status["stacks"]![1]!["outputs"]!.ToJsonString());
        Assert.Equal(["PlaceOrder", "FulfilOrder"], status["functions"]!.AsArray().Select(function => (string?)function!["name"]));
        var api = Assert.Single(status["apis"]!.AsArray())!;
        Assert.Equal(host.ApiAddress, (string?)api["url"]);
        Assert.Equal("""[{"key":"GET /orders","needsToken":false,"scopes":[]},{"key":"POST /orders","needsToken":true,"scopes":["orders:write"]}]""", api["routes"]!.ToJsonString());
        Assert.Equal("""["AWS::SQS::Queue.Tags"]""", status["withoutMeaning"]!.ToJsonString());
    }

    [Fact]
    public async Task A_trail_has_the_hops_of_an_id()
    {
        await using var host = await StartAsync();
        host.Hops.Record("table", "Orders", "INSERT", """{"id":"7"}""");
        host.Hops.Record("table", "Orders", "INSERT", """{"id":"8"}""");

        var trail = await GetAsync(host, "trail?id=7");

        Assert.Equal("""[{"time":"2026-11-23T01:02:03+00:00","kind":"table","resource":"Orders","what":"INSERT"}]""", trail["hops"]!.ToJsonString().Replace("\\u002B", "+", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("PlaceOrder")]
    [InlineData("placeorder")]
    [InlineData("Shop-Api/PlaceOrder")]
    [InlineData("Shop-PlaceOrder-1")]
    public async Task A_function_is_run_by_its_constructs_name(string name)
    {
        await using var host = await StartAsync();
        host.Functions.Answers("""{"errorMessage":"boom"}""", "Unhandled");

        var answer = await PostAsync(host, $"invoke?function={name}", """{"id":"7"}""");

        Assert.Equal("Shop-PlaceOrder-1", Assert.Single(host.Functions.Invocations).Function);
        Assert.Equal("7", (string?)host.Functions.Event["id"]);
        Assert.Equal(("""{"errorMessage":"boom"}""", "Unhandled"), ((string?)answer["payload"], (string?)answer["error"]));
    }

    [Theory]
    [InlineData("invoke?function=Nothing", "Nothing that is deployed is called Nothing. There is FulfilOrder, PlaceOrder.")]
    [InlineData("send?source=DeadLetters&name=a.json", "DeadLetters may be Shop-Api/DeadLetters or Shop-Fulfilment/DeadLetters. Name one of them.")]
    [InlineData("send?source=Audit&name=a.json", "An event for a bus needs its source and type: {\"source\": \"…\", \"detail-type\": \"…\", \"detail\": {…}}.")]
    [InlineData("redrive?queue=Shop-Api/DeadLetters", "Shop-Api/DeadLetters holds what no queue could deliver: nothing has it as the dead-letter queue of a queue, so there is no queue to move its messages to.")]
    [InlineData("invoke", "function is missing.")]
    public async Task What_cannot_be_done_is_said_with_what_would_do(string call, string message)
    {
        await using var host = await StartAsync();
        PlayQueues(host);

        var answer = await PostAsync(host, call, "{}", HttpStatusCode.BadRequest);

        Assert.Equal(message, (string?)answer["message"]);
    }

    [Theory]
    [InlineData("Fulfilment", "SendMessage", """{"QueueUrl":"http://127.0.0.1:4600/000000000000/Shop-Fulfilment","MessageBody":"{}"}""")]
    [InlineData("WorkToDo", "SendMessage", """{"QueueUrl":"http://127.0.0.1:4600/000000000000/Shop-Fulfilment","MessageBody":"{}"}""")]
    public async Task An_event_is_put_into_a_queue_by_the_name_of_its_construct_or_output(string source, string operation, string input)
    {
        await using var host = await StartAsync();

        await PostAsync(host, $"send?source={source}&name=a.json", "{}");

        var call = Assert.Single(host.AwsServices.Calls).Call;
        Assert.Equal((operation, input), (call.Operation, call.Input.ToJsonString()));
    }

    [Fact]
    public async Task An_event_is_put_on_a_bus_with_its_source_and_type()
    {
        await using var host = await StartAsync();

        await PostAsync(host, "send?source=Audit&name=a.json", """{"source":"Shop","detail-type":"OrderPlaced","detail":{}}""");

        Assert.Equal("""{"Entries":[{"EventBusName":"Shop-Audit","Source":"Shop","DetailType":"OrderPlaced","Detail":"{}"}]}""", Assert.Single(host.AwsServices.Calls).Call.Input.ToJsonString());
    }

    [Fact]
    public async Task An_event_that_the_bus_refuses_is_not_reported_as_sent()
    {
        await using var host = await StartAsync();
        host.AwsServices.Answer = _ => JsonNode.Parse("""{"FailedEntryCount":1,"Entries":[{"ErrorCode":"MalformedDetail","ErrorMessage":"Detail is malformed."}]}""")!;

        var answer = await PostAsync(host, "send?source=Audit&name=a.json", """{"source":"Shop","detail-type":"OrderPlaced","detail":{}}""", HttpStatusCode.BadRequest);

        Assert.Contains("Detail is malformed.", (string?)answer["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_text_goes_to_a_bucket_as_it_is_and_nowhere_else()
    {
        byte[] body = [0x89, 0xff, 0x00, 0xfe];
        await using var host = await StartAsync();

        var stored = await PostAsync(host, "send?source=Pictures&name=a.png", body);
        var refusal = await PostAsync(host, "send?source=Fulfilment&name=a.png", body, HttpStatusCode.BadRequest);

        Assert.Equal("Sent to Shop-Fulfilment/Pictures.", (string?)stored["message"]);
        Assert.Equal(body, host.Services.GetRequiredService<FakeObjects>().Stored["/shop-pictures/a.png"]);
        Assert.Equal("The event is not text in UTF-8; only a bucket takes anything else.", (string?)refusal["message"]);
        Assert.Empty(host.AwsServices.Calls);
    }

    [Fact]
    public async Task A_queue_that_shares_its_dead_letter_queue_takes_the_letters_when_it_is_named()
    {
        await using var host = await StartAsync();
        var queues = PlayQueues(host);
        queues.Share("Shop-Returns", "Shop-Fulfilment-Letters");
        queues.Put("Shop-Fulfilment-Letters", "order");

        var refusal = await PostAsync(host, "redrive?queue=FulfilmentDeadLetters", string.Empty, HttpStatusCode.BadRequest);
        var answer = await PostAsync(host, "redrive?queue=Fulfilment", string.Empty);

        Assert.Equal("FulfilmentDeadLetters holds dead letters of Fulfilment and Returns. Name the one that is to take all of them.", (string?)refusal["message"]);
        Assert.Equal("Moved 1 message from FulfilmentDeadLetters to Fulfilment.", (string?)answer["message"]);
        Assert.Equal("order", (string?)Assert.Single(queues.Of("Shop-Fulfilment"))["MessageBody"]);
    }

    [Theory]
    [InlineData("Fulfilment")]
    [InlineData("FulfilmentDeadLetters")]
    public async Task Dead_letters_move_back_to_their_queue_whole(string named)
    {
        await using var host = await StartAsync();
        var queues = PlayQueues(host);
        for (var number = 0; number < 12; number++)
        {
            queues.Put("Shop-Fulfilment-Letters", $"order {number}", group: "g");
        }

        var answer = await PostAsync(host, $"redrive?queue={named}", string.Empty);

        Assert.Equal("Moved 12 messages from FulfilmentDeadLetters to Fulfilment.", (string?)answer["message"]);
        Assert.Empty(queues.Of("Shop-Fulfilment-Letters"));
        var moved = queues.Of("Shop-Fulfilment");
        Assert.Equal(Enumerable.Range(0, 12).Select(number => $"order {number}"), moved.Select(message => (string?)message["MessageBody"]));
        Assert.All(moved, message => Assert.Equal("boom", (string?)message["MessageAttributes"]!["cause"]!["StringValue"]));
        Assert.All(moved, message => Assert.Equal("g", (string?)message["MessageGroupId"]));
    }

    [Fact]
    public async Task A_token_has_every_scope_that_a_route_asks_for_unless_some_are_named()
    {
        await using var host = await StartAsync();
        await host.AddRouteAsync("GET /orders", needsToken: true, scopes: "orders:read");

        var all = await PostAsync(host, "token?subject=alice", string.Empty);
        var some = await PostAsync(host, "token?subject=alice&scope=other", string.Empty);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, all));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(host, some));
    }

    [Fact]
    public async Task Logs_are_written_once_in_the_order_of_their_times()
    {
        await using var host = await StartAsync();
        host.AwsServices.Answer = operation => operation == "DescribeLogGroups"
            ? new JsonObject { ["logGroups"] = new JsonArray(new JsonObject { ["logGroupName"] = "a" }, new JsonObject { ["logGroupName"] = "b" }) }
            : new JsonObject { ["events"] = new JsonArray(new JsonObject { ["eventId"] = "1", ["timestamp"] = 61_001, ["message"] = "hello\n" }) };

        var text = await host.Http.GetStringAsync(new Uri(host.Endpoint, "_stack/logs"), TestContext.Current.CancellationToken);

        Assert.Equal("00:01:01.001 a hello\n00:01:01.001 b hello\n", text);
    }

    [Fact]
    public async Task What_changes_something_needs_the_commands_header()
    {
        await using var host = await StartAsync();

        using var answer = await host.Http.PostAsync(new Uri(host.Endpoint, "_stack/stop"), content: null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested);
    }

    [Fact]
    public async Task Stop_stops_the_target()
    {
        await using var host = await StartAsync();

        await PostAsync(host, "stop", string.Empty);

        Assert.True(host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested);
    }

    private Task<ApiHost> StartAsync(params string[] routes) => ApiHost.StartWithAsync(
        services => services
            .AddSingleton(new StateFolder(_folder))
            .AddSingleton<IAwsService, FakeCloudFormation>()
            .AddSingleton<FakeObjects>()
            .AddSingleton<IAwsService>(provider => provider.GetRequiredService<FakeObjects>())
            .AddSingleton<IMeaninglessProperties, FakeMeaninglessProperties>()
            .AddControl(),
        routes);

    private static FakeQueues PlayQueues(ApiHost host)
    {
        var queues = new FakeQueues();
        host.AwsServices.Answer = _ => host.AwsServices.Calls.Last() is var (_, call) ? queues.Answer(call.Operation, call.Input) : new JsonObject();
        return queues;
    }

    private static async Task<JsonObject> GetAsync(ApiHost host, string call) =>
        JsonNode.Parse(await host.Http.GetStringAsync(new Uri(host.Endpoint, $"_stack/{call}"), TestContext.Current.CancellationToken))!.AsObject();

    private static Task<JsonObject> PostAsync(ApiHost host, string call, string body, HttpStatusCode expected = HttpStatusCode.OK) => PostAsync(host, call, Encoding.UTF8.GetBytes(body), expected);

    private static async Task<JsonObject> PostAsync(ApiHost host, string call, byte[] body, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Endpoint, $"_stack/{call}")) { Content = new ByteArrayContent(body), Headers = { { ControlHeader.Name, "test" } } };
        using var answer = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
    }

    private static async Task<HttpStatusCode> StatusAsync(ApiHost host, JsonObject issued)
    {
        using var answer = await host.SendAsync(HttpMethod.Get, "/orders", null, ("Authorization", $"Bearer {(string?)issued["token"]}"));
        return answer.StatusCode;
    }
}
