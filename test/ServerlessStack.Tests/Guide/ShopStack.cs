using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.Guide;

/// <summary>The stack that docs/testing.md tests.</summary>
internal sealed class ShopStack : Stack
{
    public ShopStack(App app)
        : base(app, "Shop")
    {
        var orders = new ItemTable<Order>(this, "Orders");
        var placed = new EventTopic<OrderPlaced>(this, "OrderPlaced");
        var fulfilment = new WorkQueue<OrderPlaced>(this, "Fulfilment");
        var fulfil = new DotNetFunction<FulfilOrder>(this, "FulfilOrder", new FunctionProps { Timeout = Duration.Seconds(10) });
        var receipts = new ObjectBucket(this, "Receipts");

        orders.AddConsumer(placed, via: new DotNetFunction<AnnounceOrder>(this, "AnnounceOrder"), on: Change.Insert);
        placed.AddConsumer(fulfilment, where: order => order.Total > 0);
        fulfilment.AddConsumer(fulfil);
        receipts.GrantWrite(fulfil);
    }
}
