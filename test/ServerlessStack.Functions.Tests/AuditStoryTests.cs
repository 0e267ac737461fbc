using System.Text.Json.Nodes;
using ServerlessStack.Contracts;
using ServerlessStack.Functions.Tests.Events;
using ServerlessStack.Functions.Tests.Functions;

namespace ServerlessStack.Functions.Tests;

/// <summary>An order and its receipt through both published functions of the audit trail, each event delivered twice.</summary>
public sealed class AuditStoryTests(Storefront storefront) : IClassFixture<Storefront>
{
    [Fact]
    public async Task An_orders_history_is_each_fact_once()
    {
        for (var delivery = 0; delivery < 2; delivery++)
        {
            await storefront.AnswerAsync("RecordOrder", BusEvent.Of("Audit", "OrderPlaced", JsonNode.Parse(Orders.Placed(Orders.Id))!));
            await storefront.AnswerAsync("RecordReceipt", BucketEvent.ObjectCreated(ReceiptKey.Of(Orders.Id)));
        }

        Assert.Equal(
            [(Storefront.Trail, $"{Orders.Id}|OrderPlaced"), (Storefront.Trail, $"{Orders.Id}|ReceiptWritten/IYV3p45BT0ac8hjHg1houSdS1a.Mro8e")],
            storefront.Orders.Items.Keys.Order());
        Assert.Equal(2, storefront.Orders.Writes);
    }
}
