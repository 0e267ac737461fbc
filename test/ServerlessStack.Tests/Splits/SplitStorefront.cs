using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Lambdas;
using ServerlessStack.Storefront.Stages;

namespace ServerlessStack.Tests.Splits;

/// <summary>The storefront's constructs and wiring, each construct in whatever stack a test wants it.</summary>
internal static class SplitStorefront
{
    /// <summary>The constructs, those that others need first.</summary>
    public static IReadOnlyList<string> Constructs { get; } =
        ["Orders", "Receipts", "AnnounceOrder", "OrderPlaced", "Fulfilment", "FulfilOrder", "IndexReceipt", "PlaceOrder", "GetOrder", "Api"];

    /// <summary>What the grants need: the function, and what it was granted.</summary>
    public static IReadOnlyList<(string Function, string Resource)> Grants { get; } =
        [("PlaceOrder", "Orders"), ("GetOrder", "Orders"), ("IndexReceipt", "Orders"), ("FulfilOrder", "Receipts")];

    /// <summary>Declares all of it.</summary>
    /// <param name="stackOf">Gives each construct's stack.</param>
    public static void Declare(Func<string, Stack> stackOf)
    {
        var stage = StorefrontStages.Dev;
        var orders = new ItemTable<Order>(stackOf("Orders"), "Orders");
        var receipts = new ObjectBucket(stackOf("Receipts"), "Receipts");
        var announceOrder = new DotNetFunction<AnnounceOrder>(stackOf("AnnounceOrder"), "AnnounceOrder");
        var fulfilOrder = new DotNetFunction<FulfilOrder>(stackOf("FulfilOrder"), "FulfilOrder");
        var indexReceipt = new DotNetFunction<IndexReceipt>(stackOf("IndexReceipt"), "IndexReceipt");
        var placeOrder = new DotNetFunction<PlaceOrder>(stackOf("PlaceOrder"), "PlaceOrder");
        var getOrder = new DotNetFunction<GetOrder>(stackOf("GetOrder"), "GetOrder");
        var placed = new EventTopic<OrderPlaced>(stackOf("OrderPlaced"), "OrderPlaced");
        var fulfilment = new WorkQueue<OrderPlaced>(stackOf("Fulfilment"), "Fulfilment");
        var api = new ServerlessApi(stackOf("Api"), "Api", new ServerlessApiProps { Issuer = stage.Issuer });

        orders.GrantWrite(placeOrder);
        orders.GrantRead(getOrder);
        api.AddRoute(HttpMethod.Post, "/orders", placeOrder);
        api.AddRoute(HttpMethod.Get, "/orders/{id}", getOrder);
        api.AddNotFoundRoute(getOrder);
        orders.AddConsumer(placed, via: announceOrder, on: Change.Insert);
        placed.AddConsumer(fulfilment, where: order => order.Total > 0);
        fulfilment.AddConsumer(fulfilOrder);
        receipts.GrantWrite(fulfilOrder);
        receipts.Created.AddConsumer(indexReceipt, where: receipt => receipt.Key.StartsWith(ReceiptKey.Prefix, StringComparison.Ordinal));
        orders.GrantWrite(indexReceipt);
    }
}
