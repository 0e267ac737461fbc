using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace ServerlessStack.Lambda.DynamoDB;

/// <summary>
/// The executions of idempotent handlers in a DynamoDB table with the partition key <c>id</c> (S) and time to live on <c>expiresAt</c>. Each operation is one conditional write, so any
/// number of processes may share the table; an item that time to live has not deleted yet counts as deleted (DynamoDB developer guide, "Condition expressions" and "Using time to live").
/// </summary>
public sealed class DynamoIdempotencyStore : IIdempotencyStore
{
    // DynamoDB carries out a transaction in milliseconds.
    private static readonly TimeSpan CommitTime = TimeSpan.FromSeconds(1);

    // Short: the invocation's own time may be over.
    private static readonly TimeSpan WithdrawalTime = TimeSpan.FromSeconds(1);

    /// <summary>A store in a table.</summary>
    /// <param name="dynamo">The client of the table's account and region.</param>
    /// <param name="table">The table's name.</param>
    /// <param name="scope">What the executions belong to, so that functions can share a table: a name without <c>#</c>, at most 512 bytes.</param>
    public DynamoIdempotencyStore(IAmazonDynamoDB dynamo, string table, string scope)
    {
        ArgumentNullException.ThrowIfNull(dynamo);
        ArgumentException.ThrowIfNullOrWhiteSpace(table);
        ArgumentNullException.ThrowIfNull(scope);
        Client = dynamo;
        Table = table;
        Scope = scope;
    }

    /// <summary>The table's name.</summary>
    public string Table { get; }

    /// <summary>What the executions belong to.</summary>
    public string Scope { get; }

    internal IAmazonDynamoDB Client { get; }

    /// <summary>The store in the idempotency table that this function was granted, reached with the function's own role and region.</summary>
    /// <param name="links">The function's links.</param>
    /// <param name="linkAs">The name that the grant gave to the link. Omitted: the grant gave none.</param>
    /// <returns>The store.</returns>
    /// <exception cref="MissingLinkException">No such idempotency table was granted to this function.</exception>
    public static DynamoIdempotencyStore From(Links links, string? linkAs = null)
    {
        ArgumentNullException.ThrowIfNull(links);
        // The links are read first: a missing grant is the likelier mistake, and has the clearer message.
        var (table, scope) = (links.IdempotencyTable(linkAs), links.IdempotencyScope());
        return new(new AmazonDynamoDBClient(), table, scope);
    }

    /// <inheritdoc />
    public async Task<ClaimResult> BeginAsync(ExecutionClaim claim, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var id = ExecutionId.Of(Scope, claim.Operation, claim.Key);
        try
        {
            var put = await Client.PutItemAsync(Expressions.Begin(Table, id, claim), cancellation);
            return ClaimResult.Started(new Execution(this, id, claim, ExecutionItem.IsAbandoned(put.Attributes, claim.Now)));
        }
        catch (ConditionalCheckFailedException refused)
        {
            return ExecutionItem.IsOwnedBy(refused.Item, claim.Owner)
                // The SDK sent the claim twice, and with the first answer was lost whether it took over; a claim that refuses never does.
                ? ClaimResult.Started(new Execution(this, id, claim, followsCrash: claim.AfterCrash == AfterCrash.RunAgain))
                : ExecutionItem.Explain(refused.Item, claim);
        }
        catch (TransactionConflictException)
        {
            // Somebody is committing this very execution. The SDK does not ask again, and after a moment there is an answer.
            return ClaimResult.InProgress(claim.Now + CommitTime, "unknown");
        }
        catch (Exception)
        {
            // DynamoDB may have accepted the claim all the same. Nobody will run it, so it must hold nobody back.
            await WithdrawAsync(new Execution(this, id, claim, followsCrash: false), claim.AfterCrash);
            throw;
        }
    }

    /// <inheritdoc />
    public async Task<bool> CompleteAsync(Execution execution, ReadOnlyMemory<byte> result, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(execution);
        try
        {
            await Client.UpdateItemAsync(Expressions.Complete(Table, execution, result), cancellation);
            return true;
        }
        catch (ConditionalCheckFailedException refused)
        {
            // By the handler's own transaction, or by an update that the SDK sent twice.
            return ExecutionItem.IsCompletedBy(refused.Item, execution.Owner);
        }
    }

    /// <inheritdoc />
    public async Task ReleaseAsync(Execution execution, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(execution);
        try
        {
            await Client.DeleteItemAsync(Expressions.Release(Table, execution), cancellation);
        }
        catch (ConditionalCheckFailedException)
        {
            // Completed or taken over: what is there now is not this execution's to forget.
        }
    }

    private async Task WithdrawAsync(Execution execution, AfterCrash afterCrash)
    {
        using var time = new CancellationTokenSource(WithdrawalTime);
        try
        {
            if (afterCrash == AfterCrash.Refuse)
            {
                await ReleaseAsync(execution, time.Token);
            }
            else
            {
                // Not deleted: it may have replaced what a crash left behind, and the next execution has to learn of that.
                await Client.UpdateItemAsync(Expressions.EndLease(Table, execution), time.Token);
            }
        }
        catch (Exception)
        {
            // The claim's own failure is the one to report. The lease ends by itself.
        }
    }
}
