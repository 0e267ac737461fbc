using Amazon.CDK.AWS.DynamoDB;
using Constructs;
using ServerlessStack.Graph;
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
        EventGraph.Add(scope, new GraphNode(this, NodeKind.Table, Table, typeof(TItem)));
    }

    /// <summary>CDK's own table, for what this construct does not cover.</summary>
    public Table Table { get; }

    /// <summary>Lets a function read items by key and by query, and links the table to it.</summary>
    /// <param name="function">The function.</param>
    /// <param name="linkAs">What tells this link from another of the same function to a table of the same type. Omitted: the type says enough.</param>
    /// <exception cref="InvalidConstructException">The function is linked to another table under the same name already, or <paramref name="linkAs"/> cannot be a name.</exception>
    public void GrantRead(DotNetFunction function, string? linkAs = null) => Grant(function, linkAs, ReadActions);

    /// <summary>Lets a function add, change and delete items, and links the table to it.</summary>
    /// <param name="function">The function.</param>
    /// <param name="linkAs">What tells this link from another of the same function to a table of the same type. Omitted: the type says enough.</param>
    /// <exception cref="InvalidConstructException">The function is linked to another table under the same name already, or <paramref name="linkAs"/> cannot be a name.</exception>
    public void GrantWrite(DotNetFunction function, string? linkAs = null)
    {
        Grant(function, linkAs, WriteActions);
        EventGraph.AddWrite(function, this, typeof(TItem));
    }

    /// <summary>Lets a function read, add, change and delete items, and links the table to it.</summary>
    /// <param name="function">The function.</param>
    /// <param name="linkAs">What tells this link from another of the same function to a table of the same type. Omitted: the type says enough.</param>
    /// <exception cref="InvalidConstructException">The function is linked to another table under the same name already, or <paramref name="linkAs"/> cannot be a name.</exception>
    public void GrantReadWrite(DotNetFunction function, string? linkAs = null)
    {
        Grant(function, linkAs, [.. ReadActions, .. WriteActions]);
        EventGraph.AddWrite(function, this, typeof(TItem));
    }

    /// <summary>Switches the table's stream on and gives its ARN.</summary>
    /// <returns>The stream's ARN, a token.</returns>
    internal string UseStream()
    {
        // Set here and not in the constructor, because a stream that nobody reads would only be something to explain.
        var table = (CfnTable)Table.Node.DefaultChild!;
        table.StreamSpecification = new CfnTable.StreamSpecificationProperty { StreamViewType = "NEW_AND_OLD_IMAGES" };
        return table.AttrStreamArn;
    }

    private void Grant(DotNetFunction function, string? linkAs, string[] actions)
    {
        ArgumentNullException.ThrowIfNull(function);
        function.Link(new FunctionLink(this, linkAs, name => LinkName.Table(typeof(TItem), name), Table.TableName));
        function.Allow(actions, Table.TableArn);
    }
}
