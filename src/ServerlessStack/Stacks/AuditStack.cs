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
    /// <param name="data">The receipts.</param>
    /// <param name="fulfilment">Where orders are announced.</param>
    public AuditStack(Construct scope, StageSettings stage, DataStack data, FulfilmentStack fulfilment)
        : base(scope, StackNames.Of(stage, "Audit"), new StackProps { Description = "The storefront's audit trail" })
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(fulfilment);
        var recordOrder = new DotNetFunction<RecordOrder>(this, "RecordOrder", stage.Function("Records that an order was placed"));
        var recordReceipt = new DotNetFunction<RecordReceipt>(this, "RecordReceipt", stage.Function("Records that a receipt was written"));

        var audit = new EventBus(this, "Audit", new EventBusProps
        {
            Description = "What happened in the storefront",
            // The company's other apps see this name on a bus that they share, perhaps with another stage.
            Source = $"storefront.{stage.Name}",
            ArchiveRetention = Duration.Days(ArchiveDays),
            Protection = stage.Protection,
        });
        var announced = new WorkQueue<OrderPlaced>(this, "Announced");
        var large = ForPeople.Queue<OrderPlaced>(this, "LargeOrders", askAfter: Duration.Days(1));
        var changed = ForPeople.Queue<ItemChange<AuditEntry>>(this, "ChangedFacts", askAfter: Duration.Minutes(1));
        var company = new ForeignBus(this, "Company", FormatArn(new ArnComponents { Service = "events", Resource = "event-bus", ResourceName = "default" }));
        var trail = new ItemTable<AuditEntry>(this, "Trail", new ItemTableProps
        {
            PartitionKey = nameof(AuditEntry.Subject),
            SortKey = nameof(AuditEntry.Fact),
            Protection = stage.Protection,
        });

        // SNS cannot tell a bus, and a table's stream has two readers at most: a queue and a pipe bring the announcement here.
        fulfilment.Placed.AddConsumer(announced);
        announced.AddConsumer(audit);
        data.Receipts.Created.AddConsumer(audit, where: receipt => receipt.Key.StartsWith(ReceiptKey.Prefix, StringComparison.Ordinal));
        audit.Events<OrderPlaced>().AddConsumer(recordOrder);
        audit.Events<ObjectCreated>().AddConsumer(recordReceipt);
        audit.Events<OrderPlaced>().AddConsumer(large, where: order => order.Total >= LargeOrder && order.Total <= OrderLimits.Total);
        audit.Events<OrderPlaced>().AddConsumer(company);
        trail.GrantPut(recordOrder);
        trail.GrantPut(recordReceipt);
        trail.AddConsumer(changed, on: Change.Modify | Change.Remove);

        _ = new CfnOutput(this, "AuditBus", new CfnOutputProps { Value = audit.Bus.AttrArn, Description = "The bus to subscribe to, and to replay" });
        _ = new CfnOutput(this, "AuditTrail", new CfnOutputProps { Value = trail.Table.TableName, Description = "The table that holds the audit trail" });
        _ = new CfnOutput(this, "LargeOrdersQueue", new CfnOutputProps { Value = large.Queue.QueueUrl, Description = "Large orders for a person to look at" });
        _ = new CfnOutput(this, "ChangedFactsQueue", new CfnOutputProps { Value = changed.Queue.QueueUrl, Description = "Facts of the trail that were changed or deleted, for a person to look at" });
    }
}
