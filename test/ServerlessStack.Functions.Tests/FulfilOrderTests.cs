using System.Text.Json.Nodes;
using ServerlessStack.Contracts;
using ServerlessStack.Functions.Tests.Events;
using ServerlessStack.Functions.Tests.Functions;

namespace ServerlessStack.Functions.Tests;

public sealed class FulfilOrderTests : IClassFixture<Storefront>
{
    private const string First = "00000000000000000000000000000001";
    private const string Second = "00000000000000000000000000000002";

    private readonly Storefront _storefront;
    private readonly FunctionProcess _function;

    public FulfilOrderTests(Storefront storefront)
    {
        _storefront = storefront;
        _function = storefront.Function("FulfilOrder");
        storefront.Clear();
    }

    [Fact]
    public async Task Every_order_of_a_batch_gets_its_receipt_raw_or_notified()
    {
        var failures = await HandleAsync(("m1", Orders.Placed(First)), ("m2", QueueBatch.Notification(Orders.Placed(Second))));

        Assert.Empty(failures);
        string[] paths = [PathOf(First), PathOf(Second)];
        Assert.Equal(paths, _storefront.Receipts.Objects.Keys.Order(StringComparer.Ordinal));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Orders.Placed(First)), JsonNode.Parse(_storefront.Receipts.Objects[PathOf(First)].Body)));
    }

    [Fact]
    public async Task A_redelivered_order_succeeds_and_leaves_its_receipt_alone()
    {
        await HandleAsync(("m1", Orders.Placed(First)));
        var receipt = _storefront.Receipts.Objects[PathOf(First)];

        var failures = await HandleAsync(("m1", Orders.Placed(First)));

        Assert.Empty(failures);
        Assert.Same(receipt, Assert.Single(_storefront.Receipts.Objects).Value);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"orderId":"no-id","customerId":"c","country":"DE","total":1,"lines":[],"placedAt":"2026-01-02T03:04:05+00:00"}""")]
    public async Task A_poison_message_fails_alone(string poison)
    {
        var failures = await HandleAsync(("good-1", Orders.Placed(First)), ("poison", poison), ("good-2", QueueBatch.Notification(Orders.Placed(Second))));

        Assert.Equal("poison", Assert.Single(failures));
        Assert.Equal(2, _storefront.Receipts.Objects.Count);
    }

    [Fact]
    public async Task An_order_whose_receipt_cannot_be_written_fails_alone_and_succeeds_later()
    {
        _storefront.Receipts.Forbidden[PathOf(Second)] = true;
        var failures = await HandleAsync(("m1", Orders.Placed(First)), ("m2", Orders.Placed(Second)));
        Assert.Equal("m2", Assert.Single(failures));

        _storefront.Receipts.Forbidden.Clear();
        Assert.Empty(await HandleAsync(("m2", Orders.Placed(Second))));
        Assert.Equal(2, _storefront.Receipts.Objects.Count);
    }

    [Fact]
    public async Task The_sample_message_which_is_no_order_is_reported_by_its_id()
    {
        var answer = await _function.InvokeAsync(Payload.Text("sqs-event"));

        Assert.Equal("""{"batchItemFailures":[{"itemIdentifier":"MessageID_1"}]}""", answer.Body);
        Assert.Empty(_storefront.Receipts.Objects);
    }

    [Fact]
    public async Task A_log_names_the_failed_message_and_never_its_content()
    {
        await HandleAsync(("poison-of-the-log", """{"secret":"customer data"}"""));

        var log = await _function.WaitForLogAsync("poison-of-the-log");
        Assert.DoesNotContain("customer data", log, StringComparison.Ordinal);
    }

    private static string PathOf(string orderId) => $"/{Storefront.Bucket}/{ReceiptKey.Of(orderId)}";

    private async Task<string[]> HandleAsync(params (string MessageId, string Body)[] messages)
    {
        var answer = await _function.InvokeAsync(QueueBatch.Of(messages));
        Assert.False(answer.IsError, answer.Body);
        return [.. JsonNode.Parse(answer.Body)!["batchItemFailures"]!.AsArray().Select(failure => (string)failure!["itemIdentifier"]!)];
    }
}
