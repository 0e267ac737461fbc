using System.Text.Json.Nodes;
using ServerlessStack.Functions.Tests.Events;
using ServerlessStack.Functions.Tests.Functions;

namespace ServerlessStack.Functions.Tests;

public sealed class AnnounceOrderTests(Storefront storefront) : IClassFixture<Storefront>
{
    private const string Other = "00000000000000000000000000000002";

    private readonly FunctionProcess _function = storefront.Function("AnnounceOrder");

    [Fact]
    public async Task New_orders_of_a_batch_become_events_in_their_order()
    {
        var answer = await _function.InvokeAsync(StreamBatch.Of(
            ("INSERT", Orders.Item(Orders.Id)), ("MODIFY", Orders.Item(Orders.Id)), ("REMOVE", Orders.Item(Orders.Id)), ("INSERT", Orders.Item(Other))));

        Assert.False(answer.IsError, answer.Body);
        var expected = new JsonArray(JsonNode.Parse(Orders.Placed(Orders.Id)), JsonNode.Parse(Orders.Placed(Other)));
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(answer.Body)), answer.Body);
    }

    [Fact]
    public async Task A_batch_without_new_orders_announces_nothing()
    {
        var answer = await _function.InvokeAsync(StreamBatch.Of(("MODIFY", Orders.Item(Orders.Id)), ("REMOVE", Orders.Item(Orders.Id))));

        Assert.False(answer.IsError, answer.Body);
        Assert.Equal("[]", answer.Body);
    }

    [Fact]
    public async Task Items_that_are_no_orders_fail_the_batch_by_place_and_the_function_lives_on()
    {
        var answer = await _function.InvokeAsync(StreamBatch.Sample());

        Assert.True(answer.IsError);
        Assert.Contains("Record 0", answer.Body, StringComparison.Ordinal);
        Assert.Contains("1405400000000002063282832", answer.Body, StringComparison.Ordinal);
        Assert.False((await _function.InvokeAsync(StreamBatch.Of(("INSERT", Orders.Item(Orders.Id))))).IsError);
    }
}
