using Amazon.DynamoDBv2.Model;

namespace ServerlessStack.Lambda.DynamoDB;

/// <summary>
/// Commits a handler's own writes to DynamoDB together with the completion of its execution: either both happen or none, whatever becomes of the process. An execution that another one
/// has taken over cannot commit (DynamoDB developer guide, "Amazon DynamoDB Transactions: How it works").
/// </summary>
public static class TransactionalCompletion
{
    /// <summary>Commits the effect of an event with its completion. This is all that the handler writes: the execution is completed by it.</summary>
    /// <param name="execution">The execution: the context's, as it is.</param>
    /// <param name="effect">The handler's writes, at most 99, in the account and region of the idempotency table.</param>
    /// <param name="cancellation">Gives up waiting for DynamoDB; it may still commit then, and duplicates will find it completed.</param>
    /// <returns>A task that completes when everything is durable.</returns>
    /// <exception cref="IdempotencyException">Another execution has taken over: nothing was written.</exception>
    /// <exception cref="TransactionCanceledException">A condition of the effect failed, or the transaction met others at five attempts: nothing was written.</exception>
    /// <exception cref="InvalidOperationException">
    /// There is no execution, because the handler is not wrapped with <c>OncePer</c>; it is a request's, whose duplicates need the reply; it is kept in another kind of store; or it is
    /// completed already. Nothing was written.
    /// </exception>
    public static Task CommitAsync(this Execution? execution, IEnumerable<TransactWriteItem> effect, CancellationToken cancellation) =>
        Commit.RunAsync(Running.WithoutReply(execution), effect, ReadOnlyMemory<byte>.Empty, cancellation);

    /// <summary>Commits the effect of a request with its completion and the answer that duplicates get.</summary>
    /// <typeparam name="TResponse">The response's type: the handler's own.</typeparam>
    /// <param name="execution">The execution: the context's, as it is.</param>
    /// <param name="effect">The handler's writes, at most 99, in the account and region of the idempotency table.</param>
    /// <param name="reply">What the handler is going to return.</param>
    /// <param name="cancellation">Gives up waiting for DynamoDB; it may still commit then, and duplicates will find it completed.</param>
    /// <returns>A task that completes when everything is durable.</returns>
    /// <exception cref="IdempotencyException">Another execution has taken over: nothing was written.</exception>
    /// <exception cref="TransactionCanceledException">A condition of the effect failed, or the transaction met others at five attempts: nothing was written.</exception>
    /// <exception cref="InvalidOperationException">
    /// There is no execution, because the handler is not wrapped with <c>OncePer</c> or lets a request without a key run unprotected; it is one of another type of answer; it is kept in
    /// another kind of store; or it is completed already. Nothing was written.
    /// </exception>
    public static Task CommitAsync<TResponse>(this Execution? execution, IEnumerable<TransactWriteItem> effect, Reply<TResponse> reply, CancellationToken cancellation)
        where TResponse : class
    {
        var running = Running.Of(execution);
        return Commit.RunAsync(running, effect, running.Encode(reply), cancellation);
    }

    /// <summary>The write that completes the execution of an event, for a transaction that the handler sends itself.</summary>
    /// <param name="execution">The execution: the context's, as it is.</param>
    /// <returns>The write; its transaction fails when another execution has taken over.</returns>
    /// <exception cref="InvalidOperationException">
    /// There is no execution, because the handler is not wrapped with <c>OncePer</c>; it is a request's, whose duplicates need the reply; or it is kept in another kind of store.
    /// </exception>
    public static TransactWriteItem Completion(this Execution? execution) => Commit.Completion(Running.WithoutReply(execution), ReadOnlyMemory<byte>.Empty);

    /// <summary>The write that completes the execution of a request, for a transaction that the handler sends itself.</summary>
    /// <typeparam name="TResponse">The response's type: the handler's own.</typeparam>
    /// <param name="execution">The execution: the context's, as it is.</param>
    /// <param name="reply">What the handler is going to return.</param>
    /// <returns>The write; its transaction fails when another execution has taken over.</returns>
    /// <exception cref="InvalidOperationException">
    /// There is no execution, because the handler is not wrapped with <c>OncePer</c> or lets a request without a key run unprotected; it is one of another type of answer; or it is kept in
    /// another kind of store.
    /// </exception>
    public static TransactWriteItem Completion<TResponse>(this Execution? execution, Reply<TResponse> reply)
        where TResponse : class
    {
        var running = Running.Of(execution);
        return Commit.Completion(running, running.Encode(reply));
    }
}
