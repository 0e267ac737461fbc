using Amazon.CDK;
using Constructs;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Lambdas;
using ServerlessStack.Storefront.Stages;

namespace ServerlessStack.Storefront.Stacks;

/// <summary>How far orders have come: announced order by order in order, so that the list of a customer's orders never goes back, and others can follow as well.</summary>
public sealed class HistoryStack : Stack
{
    /// <summary>Declares the stack.</summary>
    /// <param name="scope">The app.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="data">The orders.</param>
    public HistoryStack(Construct scope, StageSettings stage, DataStack data)
        : base(scope, StackNames.Of(stage, "History"), new StackProps { Description = "The storefront's order history" })
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(data);
        var announceStatus = new DotNetFunction<AnnounceStatus>(this, "AnnounceStatus", stage.Function("Announces how far an order has come"));
        var keepHistory = new DotNetFunction<KeepHistory>(this, "KeepHistory", stage.Function("Keeps how far an order has come in its customer's history"));

        var changed = new FifoTopic<OrderStatusChanged>(this, "StatusChanged");
        var updates = new FifoQueue<OrderStatusChanged>(this, "HistoryUpdates");
        Table = new ItemTable<OrderSummary>(this, "History", new ItemTableProps
        {
            PartitionKey = nameof(OrderSummary.CustomerId),
            SortKey = nameof(OrderSummary.Position),
            Protection = stage.Protection,
        });

        data.Orders.AddConsumer(announceStatus, on: Change.Insert | Change.Modify);
        changed.GrantPublish(announceStatus);
        changed.AddConsumer(updates);
        updates.AddConsumer(keepHistory);
        Table.GrantPut(keepHistory);

        _ = new CfnOutput(this, "StatusChangedTopic", new CfnOutputProps { Value = changed.Topic.TopicArn, Description = "The topic that tells how far orders have come, in order; subscribe FIFO queues to it" });
        _ = new CfnOutput(this, "HistoryTable", new CfnOutputProps { Value = Table.Table.TableName, Description = "The table that lists the customers' orders" });
    }

    /// <summary>The customers' lists of orders.</summary>
    public ItemTable<OrderSummary> Table { get; }
}
