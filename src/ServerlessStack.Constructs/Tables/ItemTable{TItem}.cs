using Amazon.CDK.AWS.DynamoDB;
using Constructs;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>
/// A DynamoDB table of one kind of item: on demand, encrypted with the AWS-managed key, restorable to any second, and protected from deletion.
/// It emits <see cref="ItemChange{TItem}"/>; its stream exists only when something consumes it.
/// </summary>
/// <typeparam name="TItem">The item: its JSON names are the table's attribute names.</typeparam>
public sealed class ItemTable<TItem> : Construct
    where TItem : class
{
    private static readonly string[] ReadActions = ["dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:Query"];
    private static readonly string[] WriteActions =
        ["dynamodb:BatchWriteItem", "dynamodb:ConditionCheckItem", "dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:UpdateItem"];

    /// <summary>Declares a table.</summary>
    /// <param name="scope">The construct that owns it.</param>
    /// <param name="id">Its id, unique in the scope.</param>
    /// <param name="props">What differs from <see cref="ItemTableDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">A key is not a property of the item, or a value is outside what DynamoDB accepts.</exception>
    public ItemTable(Construct scope, string id, ItemTableProps? props = null)
        : base(scope, id)
    {
        props ??= new ItemTableProps();
        var layout = ItemTableLayout.Of(typeof(TItem), props, new Rules(this));
        Table = new Table(this, "Table", new TableProps
        {
            PartitionKey = layout.PartitionKey,
            SortKey = layout.SortKey,
            TimeToLiveAttribute = layout.TimeToLive,
            BillingMode = BillingMode.PAY_PER_REQUEST,
            Encryption = TableEncryption.AWS_MANAGED,
            PointInTimeRecoverySpecification = new PointInTimeRecoverySpecification
            {
                PointInTimeRecoveryEnabled = true,
                RecoveryPeriodInDays = props.RecoveryDays,
            },
            DeletionProtection = props.Protection == DataProtection.Retained,
            RemovalPolicy = props.Protection.ToRemovalPolicy(),
        });
    }

    /// <summary>CDK's own table, for what this construct does not cover.</summary>
    public Table Table { get; }

    /// <summary>Lets a function read items by key and by query, and links the table to it.</summary>
    /// <param name="function">The function.</param>
    public void GrantRead(DotNetFunction function) => Grant(function, ReadActions);

    /// <summary>Lets a function add, change and delete items, and links the table to it.</summary>
    /// <param name="function">The function.</param>
    public void GrantWrite(DotNetFunction function) => Grant(function, WriteActions);

    /// <summary>Lets a function read, add, change and delete items, and links the table to it.</summary>
    /// <param name="function">The function.</param>
    public void GrantReadWrite(DotNetFunction function) => Grant(function, [.. ReadActions, .. WriteActions]);

    /// <summary>Switches the table's stream on and gives its ARN.</summary>
    /// <returns>The stream's ARN, a token.</returns>
    internal string UseStream()
    {
        // Set here and not in the constructor, because a stream that nobody reads would only be something to explain.
        var table = (CfnTable)Table.Node.DefaultChild!;
        table.StreamSpecification = new CfnTable.StreamSpecificationProperty { StreamViewType = "NEW_AND_OLD_IMAGES" };
        return table.AttrStreamArn;
    }

    private void Grant(DotNetFunction function, string[] actions)
    {
        ArgumentNullException.ThrowIfNull(function);
        function.Allow(actions, Table.TableArn);
        function.Link(LinkName.Table(typeof(TItem)), Table.TableName);
    }
}
