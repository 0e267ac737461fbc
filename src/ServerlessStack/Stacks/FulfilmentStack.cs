using Amazon.CDK;
using Constructs;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Lambdas;
using ServerlessStack.Storefront.Stages;

namespace ServerlessStack.Storefront.Stacks;

/// <summary>What happens after an order was placed: it is announced, fulfilled, and its receipt is noted.</summary>
public sealed class FulfilmentStack : Stack
{
    /// <summary>Declares the stack.</summary>
    /// <param name="scope">The app.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="data">The orders and receipts.</param>
    public FulfilmentStack(Construct scope, StageSettings stage, DataStack data)
        : base(scope, StackNames.Of(stage, "Fulfilment"), new StackProps { Description = "The storefront's order fulfilment" })
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(data);
        var announceOrder = new DotNetFunction<AnnounceOrder>(this, "AnnounceOrder", stage.Function("Turns a stored order into the event that announces it"));
        var fulfilOrder = new DotNetFunction<FulfilOrder>(this, "FulfilOrder", stage.Function("Writes the receipt of an order"));
        var indexReceipt = new DotNetFunction<IndexReceipt>(this, "IndexReceipt", stage.Function("Notes a receipt at its order"));

        var printing = new WorkQueue<ObjectCreated>(this, "Printing");
        Annotations.Of(printing).AcknowledgeWarning(GraphWarnings.Unconsumed, "The print room's own program takes from it.");
        var stray = ForPeople.Queue<ObjectCreated>(this, "StrayReceipts", askAfter: Duration.Hours(1));
        var placed = new EventTopic<OrderPlaced>(this, "OrderPlaced");
        var fulfilment = new WorkQueue<OrderPlaced>(this, "Fulfilment");

        data.Orders.AddConsumer(placed, via: announceOrder, on: Change.Insert);
        placed.AddConsumer(fulfilment, where: order => order.Total > 0);
        fulfilment.AddConsumer(fulfilOrder);
        data.Receipts.GrantWrite(fulfilOrder);
        data.Receipts.Created.AddConsumer(indexReceipt, where: receipt => receipt.Key.StartsWith(ReceiptKey.Prefix, StringComparison.Ordinal));
        data.Orders.GrantWrite(indexReceipt);
        data.Receipts.Created.AddConsumer(printing, where: receipt => receipt.Key.StartsWith(ReceiptKey.Prefix, StringComparison.Ordinal));
        indexReceipt.Failed.AddConsumer(stray);
        EventLoops.Allow(from: indexReceipt, to: data.Orders, because: "A receipt changes its order, and only new orders are announced.");
        Placed = placed;

        _ = new CfnOutput(this, "OrderPlacedTopic", new CfnOutputProps { Value = placed.Topic.TopicArn, Description = "The topic that announces orders" });
        _ = new CfnOutput(this, "FulfilmentQueue", new CfnOutputProps { Value = fulfilment.Queue.QueueUrl, Description = "The queue of orders to fulfil" });
        _ = new CfnOutput(this, "FulfilmentDeadLetters", new CfnOutputProps { Value = fulfilment.DeadLetters.Queue.QueueUrl, Description = "Orders that could not be fulfilled" });
        _ = new CfnOutput(this, "PrintingQueue", new CfnOutputProps { Value = printing.Queue.QueueUrl, Description = "Receipts to print" });
        _ = new CfnOutput(this, "StrayReceiptsQueue", new CfnOutputProps { Value = stray.Queue.QueueUrl, Description = "Receipts that no order could be marked with, for a person to look at" });
    }

    /// <summary>The topic that announces every new order.</summary>
    public EventTopic<OrderPlaced> Placed { get; }
}
