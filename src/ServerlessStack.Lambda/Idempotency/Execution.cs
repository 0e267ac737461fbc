using System.Security.Cryptography;
using System.Text;

namespace ServerlessStack.Lambda;

/// <summary>One run of a handler for one idempotency key. It is this process's alone until <see cref="LeaseEnd"/>.</summary>
public sealed class Execution
{
    // 128 bits: enough to be unique, short enough for every service's token field (36 characters and more).
    private const int TokenBytes = 16;

    private volatile bool _isCompleted;

    /// <summary>An execution that a store has begun.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">Its id in the store.</param>
    /// <param name="claim">The claim that began it.</param>
    /// <param name="followsCrash">Whether an earlier execution began and never said how it ended.</param>
    public Execution(IIdempotencyStore store, string id, ExecutionClaim claim, bool followsCrash)
    {
        ArgumentNullException.ThrowIfNull(claim);
        Store = store;
        Id = id;
        Key = claim.Key;
        Owner = claim.Owner;
        LeaseEnd = claim.LeaseEnd;
        FollowsCrash = followsCrash;
    }

    /// <summary>The store that keeps it.</summary>
    public IIdempotencyStore Store { get; }

    /// <summary>Its id in the store; the same for every execution of this key.</summary>
    public string Id { get; }

    /// <summary>The idempotency key, as it was chosen.</summary>
    public string Key { get; }

    /// <summary>The random token of this execution; another execution of the same key has another one.</summary>
    public string Owner { get; }

    /// <summary>From this moment on another execution may take over.</summary>
    public DateTimeOffset LeaseEnd { get; }

    /// <summary>
    /// Whether an earlier execution of this key died, or was given up, without saying how it ended, so that its effect may have happened already; also when a store cannot tell,
    /// because the answer to its claim got lost.
    /// Only with <see cref="AfterCrash.RunAgain"/>.
    /// </summary>
    public bool FollowsCrash { get; }

    /// <summary>
    /// A token of 32 hexadecimal digits that is the same at every execution of this key. Give it to a service that takes one, such as an HTTP API's
    /// <c>Idempotency-Key</c> or SQS's deduplication id: then a second execution after a crash has no second effect there.
    /// </summary>
    public string Token => field ??= Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Id)).AsSpan(0, TokenBytes));

    /// <summary>Whether the completion is recorded.</summary>
    public bool IsCompleted => _isCompleted;

    /// <summary>
    /// Whether it belongs to a request, so that its duplicates are answered with the reply that its completion stores (see <see cref="Encode{TResponse}"/>); a completion without one
    /// leaves them no answer.
    /// </summary>
    public bool NeedsReply => Encoder is not null;

    // What a handler's own transaction stores as the result; set by the decorator, which knows the response's type.
    internal Delegate? Encoder { get; set; }

    /// <summary>Says that the completion was recorded together with the handler's effect, so that it is not recorded again.</summary>
    public void MarkCompleted() => _isCompleted = true;

    /// <summary>The result to store when a handler records its completion together with its effect.</summary>
    /// <typeparam name="TResponse">The response's type: the handler's own.</typeparam>
    /// <param name="reply">What the handler is going to return.</param>
    /// <returns>The stored form.</returns>
    /// <exception cref="InvalidOperationException">The handler answers with another type, or with nothing.</exception>
    public ReadOnlyMemory<byte> Encode<TResponse>(Reply<TResponse> reply)
        where TResponse : class =>
        Encoder is Func<Reply<TResponse>, ReadOnlyMemory<byte>> encode
            ? encode(reply)
            : throw new InvalidOperationException($"The execution '{Id}' is not one of a handler that answers {typeof(TResponse).Name}; store the reply that the handler returns.");
}
