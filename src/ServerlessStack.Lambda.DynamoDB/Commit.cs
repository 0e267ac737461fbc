using Amazon.DynamoDBv2.Model;

namespace ServerlessStack.Lambda.DynamoDB;

/// <summary>The transaction of an effect and its completion.</summary>
internal static class Commit
{
    private const string ConditionFailed = "ConditionalCheckFailed";
    private const int Attempts = 5;

    // A claim of a duplicate takes milliseconds; so does another transaction.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);

    /// <summary>Sends it.</summary>
    public static async Task RunAsync(Execution execution, IEnumerable<TransactWriteItem> effect, ReadOnlyMemory<byte> result, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(effect);
        if (execution.IsCompleted)
        {
            throw new InvalidOperationException($"The execution '{execution.Id}' is completed already. Commit everything that the handler writes in one transaction; what is written later could be lost.");
        }

        List<TransactWriteItem> items = [.. effect, Completion(execution, result)];
        try
        {
            await SendAsync(StoreOf(execution), items, cancellation);
        }
        catch (TransactionCanceledException cancelled) when (cancelled.CancellationReasons?.LastOrDefault() is { Code: ConditionFailed } reason)
        {
            // Completed by this execution means by this transaction, sent before: its answer got lost.
            if (!ExecutionItem.IsCompletedBy(reason.Item, execution.Owner))
            {
                throw IdempotencyException.LeaseLost(execution, "nothing was written.");
            }
        }

        execution.MarkCompleted();
    }

    /// <summary>The part of it that completes the execution.</summary>
    public static TransactWriteItem Completion(Execution execution, ReadOnlyMemory<byte> result) =>
        new() { Update = Expressions.CompletionIn(StoreOf(execution).Table, execution, result) };

    // The SDK does not repeat what was cancelled, not even when it only met another write of the same item.
    private static async Task SendAsync(DynamoIdempotencyStore store, List<TransactWriteItem> items, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await store.Client.TransactWriteItemsAsync(new TransactWriteItemsRequest { TransactItems = items }, cancellation);
                return;
            }
            catch (TransactionCanceledException cancelled) when (attempt < Attempts && IsConflict(cancelled))
            {
                await Task.Delay(FirstPause * (1 << (attempt - 1)), cancellation);
            }
        }
    }

    private static bool IsConflict(TransactionCanceledException cancelled) =>
        cancelled.CancellationReasons is { Count: > 0 } reasons && reasons.TrueForAll(reason => reason.Code is "None" or "TransactionConflict");

    private static DynamoIdempotencyStore StoreOf(Execution execution) => execution.Store as DynamoIdempotencyStore
        ?? throw new InvalidOperationException(
            $"The execution '{execution.Id}' is kept in a {execution.Store.GetType().Name}, which cannot take part in a transaction of DynamoDB. Use the DynamoIdempotencyStore.");
}
