using System.Text.Json;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;

namespace ServerlessStack.Lambdas.Tests.Contracts;

public sealed class StorefrontJsonTests
{
    private const string PlacedJson =
        """{"orderId":"42","customerId":"c","country":"DE","total":1,"lines":[{"sku":"A","quantity":1,"unitPrice":1}],"placedAt":"2026-01-02T03:04:05+00:00"}""";

    [Fact]
    public void An_event_is_camel_case_with_enums_by_name_and_without_empty_values()
    {
        var json = JsonSerializer.Serialize(Some.Order() with { Lines = [new("A", 1, 1.50m)], Total = 1.50m }, StorefrontJson.Default.Order);

        Assert.Equal(
            $$"""{"id":"{{Some.Order().Id}}","clientToken":"cart-1","customerId":"customer-1","country":"DE","lines":[{"sku":"A","quantity":1,"unitPrice":1.50}],"total":1.50,"status":"Placed","placedAt":"2026-01-02T03:04:05.0060007+00:00"}""",
            json);
    }

    [Theory]
    [InlineData("\"country\":\"DE\",", "")]
    [InlineData("\"country\":\"DE\"", "\"country\":null")]
    [InlineData("\"country\":\"DE\"", "\"country\":\"DE\",\"country\":\"FR\"")]
    [InlineData("\"total\":1,", "\"total\":\"1\",")]
    [InlineData("\"quantity\":1,", "")]
    [InlineData("\"quantity\":1,", "\"quantity\":1.5,")]
    public void An_event_that_lacks_something_repeats_it_or_has_it_in_another_type_is_refused(string part, string changed)
    {
        var json = PlacedJson.Replace(part, changed, StringComparison.Ordinal);

        Assert.NotEqual(PlacedJson, json);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, StorefrontJson.Default.OrderPlaced));
    }

    [Fact]
    public void A_newer_sender_may_say_more()
    {
        var placed = JsonSerializer.Deserialize(PlacedJson.Replace("{\"orderId\"", "{\"gift\":true,\"orderId\"", StringComparison.Ordinal), StorefrontJson.Default.OrderPlaced);

        Assert.Equal("42", placed!.OrderId);
    }

    [Fact]
    public void The_projection_writes_events_exactly_as_the_contract_does()
    {
        var placed = Some.OrderPlaced();

        Assert.Equal(
            JsonSerializer.Serialize(placed, StorefrontJson.Default.OrderPlaced),
            JsonSerializer.Serialize(placed, AnnounceOrderJson.Default.OrderPlaced));
    }

    public static TheoryData<string> ChangeReaders => [nameof(AnnounceOrderJson), nameof(AnnounceStatusJson)];

    [Theory]
    [MemberData(nameof(ChangeReaders))]
    public void Whoever_reads_changes_of_orders_reads_them_exactly_as_the_contract_writes_them(string reader)
    {
        var order = Some.Order();
        var json = $$"""{"kind":"Insert","new":{{JsonSerializer.Serialize(order, StorefrontJson.Default.Order)}}}""";

        var change = JsonSerializer.Deserialize(json, reader == nameof(AnnounceOrderJson) ? AnnounceOrderJson.Default.ItemChangeOrder : AnnounceStatusJson.Default.ItemChangeOrder)!;

        Assert.Equal(Change.Insert, change.Kind);
        Assert.Null(change.Old);
        Assert.Equivalent(order, change.New, strict: true);
    }
}
