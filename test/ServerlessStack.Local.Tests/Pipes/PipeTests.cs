using System.Text.Json.Nodes;
using ServerlessStack.Local.Delivery;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Mappings;
using ServerlessStack.Local.Pipes;
using ServerlessStack.Local.Pipes.Resources;
using ServerlessStack.Local.Resources;
using ServerlessStack.Local.Tests.Mappings;

namespace ServerlessStack.Local.Tests.Pipes;

public sealed class PipeTests : IAsyncDisposable
{
    private readonly FakeQueue queue = new();
    private readonly MappingRoom room;

    public PipeTests() => room = new MappingRoom(queue);

    [Fact]
    public async Task The_body_of_a_message_becomes_an_event_on_a_bus()
    {
        queue.Send("""{"country":"NL","total":1.5}""");
        await DeployAsync("events", "event-bus/Shop", """
            {"InputTemplate":"<$.body>","EventBridgeEventBusParameters":{"Source":"Shop","DetailType":"OrderPlaced"}}
            """);

        var (target, message) = await room.Delivery.NextAsync();
        await queue.UntilAsync(waiting => waiting.Deleted.Count == 1);

        Assert.Equal("Shop", target.Name);
        Assert.Equal("""{"country":"NL","total":1.5}""", message.Body);
        Assert.Equal(("Shop", "OrderPlaced"), (message.Source, message.DetailType));
    }

    [Fact]
    public async Task A_partition_key_is_found_in_the_body()
    {
        queue.Send("""{"customerId":"c-1"}""");
        await DeployAsync("kinesis", "stream/Ledger", """{"InputTemplate":"<$.body>","KinesisStreamParameters":{"PartitionKey":"$.body.customerId"}}""");

        Assert.Equal("c-1", (await room.Delivery.NextAsync()).Message.PartitionKey);
    }

    [Fact]
    public async Task Without_a_template_the_target_gets_the_whole_record()
    {
        queue.Send("""{"a":1}""");
        await DeployAsync("sqs", "Packing", "{}");

        var record = JsonNode.Parse((await room.Delivery.NextAsync()).Message.Body)!;

        Assert.Equal("message-1", record["messageId"]!.GetValue<string>());
        Assert.Equal("""{"a":1}""", record["body"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_enrichment_gets_the_batch_as_an_array_and_answers_what_goes_on()
    {
        room.Function.Answer = asked => new JsonArray([.. asked.AsArray().Select(record => (JsonNode)new JsonObject { ["orderId"] = record!["body"]!.GetValue<string>(), ["customerId"] = "c-2" })]);
        queue.Send("o-1");
        await DeployAsync("kinesis", "stream/Ledger", """{"KinesisStreamParameters":{"PartitionKey":"$.customerId"}}""", ScriptedFunction.Arn);

        var (_, message) = await room.Delivery.NextAsync();

        Assert.Equal("""{"orderId":"o-1","customerId":"c-2"}""", message.Body);
        Assert.Equal("c-2", message.PartitionKey);
    }

    [Fact]
    public async Task An_empty_answer_of_the_enrichment_delivers_nothing_and_is_a_success()
    {
        room.Function.Answer = _ => new JsonArray();
        queue.Send("o-1");
        await DeployAsync("sqs", "Packing", "{}", ScriptedFunction.Arn);

        await queue.UntilAsync(waiting => waiting.Deleted.Count == 1);

        Assert.Empty(room.Delivery.Delivered);
    }

    [Fact]
    public async Task A_message_that_the_target_refuses_stays_in_the_queue()
    {
        room.Delivery.Refuse = (_, message) => message.Body == "\"bad\"" ? new DeliveryException("Broken", "The target is broken.", canRetry: true) : null;
        queue.Send("bad");
        queue.Send("good");
        await DeployAsync("sqs", "Packing", """{"InputTemplate":"<$.body>"}""");

        await queue.UntilAsync(waiting => waiting.Deleted.Count == 1);

        Assert.Equal(["message-2"], queue.Deleted);
    }

    [Fact]
    public async Task A_function_as_the_target_gets_an_array_and_may_keep_single_messages()
    {
        room.Function.Answer = _ => JsonNode.Parse("""{"batchItemFailures":[{"itemIdentifier":"message-1"}]}""");
        queue.Send("""{"n":1}""");
        queue.Send("""{"n":2}""");
        await DeployAsync("lambda", "function:Scripted", """{"InputTemplate":"{\"number\": <$.body.n>}"}""");

        await queue.UntilAsync(waiting => waiting.Deleted.Count == 1);

        Assert.Equal("""[{"number":1},{"number":2}]""", room.Function.Events.Single().ToJsonString());
        Assert.Equal(["message-2"], queue.Deleted);
    }

    [Fact]
    public async Task A_place_that_no_pipe_knows_fails_the_deployment()
    {
        var refusal = await Assert.ThrowsAsync<ResourceException>(() => DeployAsync("sqs", "Packing", """{"InputTemplate":"<aws.pipes.colour>"}"""));

        Assert.StartsWith("InputTemplate names aws.pipes.colour, which no pipe knows.", refusal.Message, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => room.DisposeAsync();

    private Task<ResourceState> DeployAsync(string service, string target, string parameters, Arn? enrichment = null)
    {
        var type = new PipeResource(
            new PipeRegistry(room.Pollers, room.Services, room.Function), new FilterReaders(_ => throw new NotSupportedException(), _ => throw new NotSupportedException()), LocalAccount.Default, TimeProvider.System);
        var properties = new JsonObject
        {
            ["Source"] = "arn:aws:sqs:us-east-1:000000000000:Orders",
            ["SourceParameters"] = new JsonObject { ["SqsQueueParameters"] = new JsonObject { ["BatchSize"] = 10 } },
            ["Target"] = LocalAccount.Default.Arn(service, target).ToString(),
            ["TargetParameters"] = JsonNode.Parse(parameters),
            ["Enrichment"] = enrichment?.ToString(),
        };
        return type.CreateAsync(new ResourceRequest("Shop", "Pipe", properties), TestContext.Current.CancellationToken);
    }
}
