using System.Text.Json;
using System.Text.Json.Nodes;
using ServerlessStack.Lambda.Testing.Tests.Samples;

namespace ServerlessStack.Lambda.Testing.Tests;

public sealed class TableBatchTests
{
    [Fact]
    public void An_item_is_written_in_the_types_of_DynamoDB()
    {
        var image = Record(Envelopes.Table(Changes.Insert(Some.Parcel() with { Weight = 1.50m, IsFragile = true })))["dynamodb"]!["NewImage"]!;

        Assert.Equal(
            """{"id":{"S":"p1"},"weight":{"N":"1.5"},"number":{"N":"7"},"isFragile":{"BOOL":true},"note":{"NULL":true},"sentAt":{"S":"2026-01-30T08:00:00\u002B01:00"},"""
            + """
              "lines":{"L":[{"M":{"sku":{"S":"TEA-1"},"quantity":{"N":"2"}}}]}}
              """,
            image.ToJsonString());
    }

    [Fact]
    public void The_key_is_the_attribute_id_or_what_the_test_says()
    {
        var batch = Envelopes.Table(Changes.Modify(Some.Parcel(), Some.Parcel()));

        Assert.Equal("""{"id":{"S":"p1"}}""", Record(batch)["dynamodb"]!["Keys"]!.ToJsonString());
        Assert.Equal("""{"id":{"S":"p1"},"number":{"N":"7"}}""", Record(batch.KeyedBy("id", "number"))["dynamodb"]!["Keys"]!.ToJsonString());
    }

    [Fact]
    public void A_change_that_no_stream_sends_is_refused()
    {
        var twofold = new ItemChange<Parcel> { Kind = Change.Insert | Change.Remove, New = Some.Parcel() };
        var imageless = new ItemChange<Parcel> { Kind = Change.Modify, New = Some.Parcel() };

        Assert.StartsWith("A change of an item has one kind, Insert, Modify or Remove, but this one has Insert, Remove.", Refusal(twofold), StringComparison.Ordinal);
        Assert.StartsWith("A change of kind Modify has an old image and a new image, but this one differs, and no stream sends it.", Refusal(imageless), StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_that_is_no_item_is_refused() =>
        Assert.Throws<JsonException>(() => Envelopes.Table(Changes.Insert(Envelopes.Raw("[]"))).ToJson(SamplesJson.Default));

    private static string Refusal(ItemChange<Parcel> change) => Assert.Throws<ArgumentException>(() => Envelopes.Table(change)).Message;

    private static JsonNode Record(TableBatch batch) => JsonNode.Parse(batch.ToJson(SamplesJson.Default))!["Records"]![0]!;
}
