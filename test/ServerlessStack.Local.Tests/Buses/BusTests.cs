using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ServerlessStack.Lambda.Testing;
using ServerlessStack.Local.Buses.Resources;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Tests.Buses;

public sealed class BusTests : IAsyncLifetime
{
    private const string Queue = "arn:aws:sqs:us-east-1:000000000000:Orders";
    private LocalHost host = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await LocalHost.StartAsync(new ManualClock(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero)));
        await Type<EventBusResource>().CreateAsync(new ResourceRequest("Shop", "Bus", new JsonObject { ["Name"] = "Shop" }), Cancellation);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_target_receives_the_event_in_EventBridges_envelope()
    {
        await RuleAsync("Big", """{"detail":{"total":[{"numeric":[">",10]}]}}""", new JsonObject());
        var put = await PutAsync(Entry("""{"total":12,"note":"ä + <b>"}"""), Entry("""{"total":9}"""));

        var (target, message) = Assert.Single(await host.Delivery.TakenAsync(1));

        Assert.Equal((Queue, 0), (target, put["FailedEntryCount"]!.GetValue<int>()));
        Assert.Equal(
            $$$"""{"version":"0","id":"{{{put["Entries"]![0]!["EventId"]}}}","detail-type":"Placed","source":"shop","account":"000000000000","time":"2026-11-23T09:00:00Z","region":"us-east-1","resources":["arn:aws:s3:::a"],"detail":{"total":12,"note":"ä + <b>"}}""",
            message.Body);
    }

    [Theory]
    [InlineData("""{"InputPath":"$.detail.lines[1].sku"}""", "\"b\"")]
    [InlineData("""{"InputPath":"$.detail"}""", """{"id":7,"lines":[{"sku":"a"},{"sku":"b"}]}""")]
    [InlineData("""{"Input":"{\"fixed\":true}"}""", """{"fixed":true}""")]
    [InlineData("""{"InputTransformer":{"InputPathsMap":{"id":"$.detail.id","type":"$.detail-type","first":"$.detail.lines[0]"},"InputTemplate":"{\"id\":<id>,\"type\":<type>,\"text\":\"<type> <id>\",\"line\":<first>,\"rule\":\"<aws.events.rule-name>\"}"}}""", """{"id":7,"type":"Placed","text":"Placed 7","line":{"sku":"a"},"rule":"All"}""")]
    public async Task A_target_receives_the_part_that_it_asks_for(string input, string received)
    {
        await RuleAsync("All", """{"source":["shop"]}""", JsonNode.Parse(input)!.AsObject());
        await PutAsync(Entry("""{"id":7,"lines":[{"sku":"a"},{"sku":"b"}]}"""));

        Assert.Equal(received, Assert.Single(await host.Delivery.TakenAsync(1)).Message.Body);
    }

    [Fact]
    public async Task A_queues_group_and_a_streams_key_come_from_the_rule()
    {
        await RuleAsync("All", """{"source":["shop"]}""", new JsonObject
        {
            ["SqsParameters"] = new JsonObject { ["MessageGroupId"] = "orders" },
            ["KinesisParameters"] = new JsonObject { ["PartitionKeyPath"] = "$.detail.customer" },
        });
        await PutAsync(Entry("""{"customer":"c1"}"""));

        var message = Assert.Single(await host.Delivery.TakenAsync(1)).Message;

        Assert.Equal(("orders", "c1"), (message.GroupId, message.PartitionKey));
    }

    [Fact]
    public async Task An_event_goes_on_to_another_bus_and_no_further()
    {
        foreach (var name in new[] { "Second", "Third" })
        {
            await Type<EventBusResource>().CreateAsync(new ResourceRequest("Shop", name, new JsonObject { ["Name"] = name }), Cancellation);
        }

        await RuleAsync("On", """{"source":["shop"]}""", [], arn: "arn:aws:events:us-east-1:000000000000:event-bus/Second");
        await RuleAsync("On", """{"source":["shop"]}""", [], bus: "Second", arn: "arn:aws:events:us-east-1:000000000000:event-bus/Third");
        await RuleAsync("Queue", """{"source":["shop"]}""", [], bus: "Second");
        await RuleAsync("Queue", """{"source":["shop"]}""", [], bus: "Third");
        await PutAsync(Entry("{}"));
        await host.DisposeAsync();

        Assert.Single(host.Delivery.Tried);
        host = await LocalHost.StartAsync();
    }

    [Fact]
    public async Task A_failed_delivery_names_the_rule_in_its_dead_letter()
    {
        host.Delivery.Refuse(times: 1, canRetry: false);
        await RuleAsync("All", """{"source":["shop"]}""", new JsonObject { ["DeadLetterConfig"] = new JsonObject { ["Arn"] = "arn:aws:sqs:us-east-1:000000000000:Dead" } });
        await PutAsync(Entry("{}"));

        Assert.Equal("arn:aws:events:us-east-1:000000000000:rule/Shop/All", Assert.Single(await host.Delivery.TakenAsync(1)).Message.Attributes["RULE_ARN"]);
    }

    [Fact]
    public async Task An_entry_that_is_not_valid_fails_alone()
    {
        await RuleAsync("All", """{"source":["shop"]}""", []);
        var put = await PutAsync(Entry("[]"), Entry("{}"), new JsonObject { ["Source"] = "aws.s3", ["DetailType"] = "Placed", ["Detail"] = "{}" }, new JsonObject { ["Source"] = "shop" });
        await host.Delivery.TakenAsync(1);

        Assert.Equal(
            ["MalformedDetail", null, "NotAuthorizedForSourceException", "InvalidArgument"],
            put["Entries"]!.AsArray().Select(entry => (string?)entry!["ErrorCode"]));
    }

    [Fact]
    public async Task Entries_of_more_than_a_megabyte_are_refused()
    {
        var refusal = await PutAsync(Entry($$"""{"text":"{{new string('x', 1024 * 1024)}}"}"""));

        Assert.Equal("ValidationException", (string?)refusal["__type"]);
    }

    [Fact]
    public async Task Rules_and_targets_can_be_read()
    {
        await RuleAsync("All", """{"source":["shop"]}""", []);
        var rules = await CallAsync("ListRules", new JsonObject { ["EventBusName"] = "Shop" });
        var targets = await CallAsync("ListTargetsByRule", new JsonObject { ["EventBusName"] = "Shop", ["Rule"] = "All" });
        var missing = await CallAsync("DescribeRule", new JsonObject { ["EventBusName"] = "Shop", ["Name"] = "None" });

        Assert.Equal(("All", """{"source":["shop"]}"""), ((string?)rules["Rules"]![0]!["Name"], (string?)rules["Rules"]![0]!["EventPattern"]));
        Assert.Equal((Queue, "ResourceNotFoundException"), ((string?)targets["Targets"]![0]!["Arn"], (string?)missing["__type"]));
    }

    [Fact]
    public async Task A_deleted_rule_takes_nothing_more()
    {
        var rule = await RuleAsync("All", """{"source":["shop"]}""", []);
        await Type<RuleResource>().DeleteAsync(rule, Cancellation);
        await PutAsync(Entry("{}"));

        Assert.Equal("Shop|All", rule.PhysicalId);
        Assert.Empty(host.Delivery.Tried);
    }

    [Fact]
    public async Task A_pattern_with_an_operator_that_is_none_fails_the_deployment()
    {
        var refusal = await Assert.ThrowsAsync<ResourceException>(() => RuleAsync("Bad", """{"source":[{"like":"shop"}]}""", []));

        Assert.StartsWith("EventPattern: The pattern is not valid: source uses like", refusal.Message, StringComparison.Ordinal);
    }

    private T Type<T>()
        where T : IResourceType => host.Services<IResourceType>().OfType<T>().Single();

    private Task<ResourceState> RuleAsync(string name, string pattern, JsonObject target, string bus = "Shop", string arn = Queue)
    {
        (target["Id"], target["Arn"]) = ("Target0", arn);
        var properties = new JsonObject { ["Name"] = name, ["EventBusName"] = bus, ["EventPattern"] = JsonNode.Parse(pattern), ["Targets"] = new JsonArray(target) };
        return Type<RuleResource>().CreateAsync(new ResourceRequest("Shop", name, properties), Cancellation);
    }

    private static JsonObject Entry(string detail) => new()
    {
        ["EventBusName"] = "Shop",
        ["Source"] = "shop",
        ["DetailType"] = "Placed",
        ["Resources"] = new JsonArray("arn:aws:s3:::a"),
        ["Detail"] = detail,
    };

    private Task<JsonObject> PutAsync(params JsonNode[] entries) => CallAsync("PutEvents", new JsonObject { ["Entries"] = new JsonArray(entries) });

    private async Task<JsonObject> CallAsync(string operation, JsonObject input)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, host.Address) { Content = new StringContent(input.ToJsonString(), Encoding.UTF8, "application/x-amz-json-1.1") };
        request.Headers.Authorization = new AuthenticationHeaderValue("AWS4-HMAC-SHA256", "Credential=local/20261123/us-east-1/events/aws4_request, SignedHeaders=host, Signature=local");
        request.Headers.Add("X-Amz-Target", $"AWSEvents.{operation}");
        using var answer = await http.SendAsync(request, Cancellation);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!.AsObject();
    }
}
