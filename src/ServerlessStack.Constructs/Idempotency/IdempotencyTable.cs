using Amazon.CDK.AWS.DynamoDB;
using Constructs;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>
/// The DynamoDB table in which idempotent handlers remember what they have handled: on demand, encrypted with the AWS-managed key, expiring by itself, and protected from deletion.
/// One table serves any number of functions; each sees its own records by its path in the stack.
/// </summary>
public sealed class IdempotencyTable : Construct
{
    // The store's own attribute names; the library that writes them cannot be referenced here, and tests hold the two together.
    private const string PartitionKey = "id";
    private const string TimeToLive = "expiresAt";

    // One action for each of the store's writes. A transaction asks for the same ones, and a refused write brings its item along without a read.
    private static readonly string[] Actions = ["dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:UpdateItem"];

    /// <summary>Declares an idempotency table.</summary>
    /// <param name="scope">The construct that owns it.</param>
    /// <param name="id">Its id, unique in the scope.</param>
    /// <param name="props">What differs from <see cref="IdempotencyTableDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">A value is outside what DynamoDB accepts.</exception>
    public IdempotencyTable(Construct scope, string id, IdempotencyTableProps? props = null)
        : base(scope, id)
    {
        props ??= new IdempotencyTableProps();
        IdempotencyTableLimits.Check(new Rules(this), props);
        Table = new Table(this, "Table", new TableProps
        {
            PartitionKey = new Amazon.CDK.AWS.DynamoDB.Attribute { Name = PartitionKey, Type = AttributeType.STRING },
            TimeToLiveAttribute = TimeToLive,
            BillingMode = BillingMode.PAY_PER_REQUEST,
            Encryption = TableEncryption.AWS_MANAGED,
            PointInTimeRecoverySpecification = props.RecoveryDays is { } days
                ? new PointInTimeRecoverySpecification { PointInTimeRecoveryEnabled = true, RecoveryPeriodInDays = days }
                : null,
            DeletionProtection = props.Protection == DataProtection.Retained,
            RemovalPolicy = props.Protection.ToRemovalPolicy(),
        });
        if (props.RecoveryDays is null)
        {
            Table.Acknowledge("AwsSolutions-DDB3", "A restored table would not know what was handled since, and would let it happen again; its records expire within weeks.");
        }
    }

    /// <summary>CDK's own table, for what this construct does not cover.</summary>
    public Table Table { get; }

    /// <summary>Lets a function remember what it has handled, and links the table to it.</summary>
    /// <param name="function">The function. Its path in the stack is the scope of its records: moving or renaming it in the tree forgets what it has handled.</param>
    /// <param name="linkAs">What tells this link from another of the same function to an idempotency table. Omitted: the function uses one.</param>
    /// <exception cref="InvalidConstructException">The function is linked to another one under the same name already, or its path cannot be a scope.</exception>
    public void GrantUse(DotNetFunction function, string? linkAs = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var scope = function.Node.Path;
        IdempotencyTableLimits.CheckScope(new Rules(function), scope);
        function.Link(new FunctionLink(this, linkAs, LinkName.IdempotencyTable, Table.TableName));
        function.Link(new FunctionLink(this, LinkAs: null, _ => LinkName.IdempotencyScope, scope));
        function.Allow(Actions, Table.TableArn);
    }
}
