using Amazon.CDK;
using Constructs;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Lambdas;
using ServerlessStack.Orders;
using ServerlessStack.Storefront.Stages;

namespace ServerlessStack.Storefront.Stacks;

/// <summary>Who wants to know later: what happens to orders and receipts passes over one bus, is recorded, and can be replayed.</summary>
public sealed class AuditStack : Stack
{
    // A person looks at an order of this many euros before it leaves the house.
    private const decimal LargeOrder = 1_000m;

    // Long enough for the auditors of a quarter to ask.
    private const int ArchiveDays = 120;

    /// <summary>Declares the stack.</summary>
    /// <param name="scope">The app.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="data">The orders and receipts.</param>
    public AuditStack(Construct scope, StageSettings stage, DataStack data)
        : base(scope, StackNames.Of(stage, "Audit"), new StackProps { Description = "The storefront's audit trail" })
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(data);
        var announceOrder = new DotNetFunction<AnnounceOrder>(this, "AnnounceToAudit", stage.Function("Turns a stored order into the event that announces it"));
        var recordOrder = new DotNetFunction<RecordOrder>(this, "RecordOrder", stage.Function("Records that an order was placed"));
        var recordReceipt = new DotNetFunction<RecordReceipt>(this, "RecordReceipt", stage.Function("Records that a receipt was written"));

        var audit = new EventBus(this, "Audit", new EventBusProps { Description = "What happened in the storefront", ArchiveRetention = Duration.Days(ArchiveDays) });
        // A person takes from this queue, not a function: minutes to look, a day before somebody asks, and a long weekend before an order is lost from sight.
        var large = new WorkQueue<OrderPlaced>(this, "LargeOrders", new WorkQueueProps
        {
            VisibilityTimeout = Duration.Minutes(15),
            AgeAlarm = Duration.Days(1),
            Retention = Duration.Days(7),
        });
        Annotations.Of(large).AcknowledgeWarning(GraphWarnings.Unconsumed, "A person takes from it.");
        var trail = new ItemTable<AuditEntry>(this, "Trail", new ItemTableProps
        {
            PartitionKey = nameof(AuditEntry.Subject),
            SortKey = nameof(AuditEntry.Fact),
            Protection = stage.Protection,
        });

        data.Orders.AddConsumer(audit.Events<OrderPlaced>(), via: announceOrder, on: Change.Insert);
        data.Receipts.Created.AddConsumer(audit, where: receipt => receipt.Key.StartsWith(ReceiptKey.Prefix, StringComparison.Ordinal));
        audit.Events<OrderPlaced>().AddConsumer(recordOrder);
        audit.Events<ObjectCreated>().AddConsumer(recordReceipt);
        audit.Events<OrderPlaced>().AddConsumer(large, where: order => order.Total >= LargeOrder && order.Total <= OrderLimits.Total);
        trail.GrantWrite(recordOrder);
        trail.GrantWrite(recordReceipt);

        _ = new CfnOutput(this, "AuditBus", new CfnOutputProps { Value = audit.Bus.AttrArn, Description = "The bus to subscribe to, and to replay" });
        _ = new CfnOutput(this, "AuditTrail", new CfnOutputProps { Value = trail.Table.TableName, Description = "The table that holds the audit trail" });
        _ = new CfnOutput(this, "LargeOrdersQueue", new CfnOutputProps { Value = large.Queue.QueueUrl, Description = "Large orders for a person to look at" });
    }
}
