using Amazon.CDK;
using Constructs;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Receipts;
using ServerlessStack.Storefront.Stages;

namespace ServerlessStack.Storefront.Stacks;

/// <summary>What the storefront remembers: orders and receipts. It knows nobody who uses them.</summary>
public sealed class DataStack : Stack
{
    /// <summary>Declares the stack.</summary>
    /// <param name="scope">The app.</param>
    /// <param name="stage">The stage.</param>
    public DataStack(Construct scope, StageSettings stage)
        : base(scope, StackNames.Of(stage, "Data"), new StackProps { Description = "The storefront's orders and receipts" })
    {
        Orders = new ItemTable<Order>(this, "Orders", new ItemTableProps { Protection = stage.Protection });
        Receipts = new ObjectBucket(this, ReceiptBucket.Id, new ObjectBucketProps { Protection = stage.Protection });

        _ = new CfnOutput(this, "OrdersTable", new CfnOutputProps { Value = Orders.Table.TableName, Description = "The table that holds the orders" });
        _ = new CfnOutput(this, "ReceiptsBucket", new CfnOutputProps { Value = Receipts.Bucket.BucketName, Description = "The bucket that holds the receipts" });
    }

    /// <summary>The orders.</summary>
    public ItemTable<Order> Orders { get; }

    /// <summary>The receipts of fulfilled orders.</summary>
    public ObjectBucket Receipts { get; }
}
