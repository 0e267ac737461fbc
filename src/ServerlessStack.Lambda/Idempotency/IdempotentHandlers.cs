using ServerlessStack.Lambda.Idempotency;

namespace ServerlessStack.Lambda;

/// <summary>
/// Makes handlers idempotent: the effect of a handler happens once for each key, however often the event or request is delivered. What that promises depends on the effect:
/// <list type="table">
/// <listheader><term>The effect</term><description>Promise when the process dies between effect and completion</description></listheader>
/// <item><term>Written to DynamoDB in one transaction with the completion</term><description>Exactly once.</description></item>
/// <item><term>In a service that takes <see cref="Execution.Token"/>, or that can refuse a second write</term><description>Once, for as long as that service remembers.</description></item>
/// <item><term>Anything else, with <see cref="AfterCrash.RunAgain"/></term><description>At least once: a second time after a crash, after a missed deadline, or when the store took no completion until the deadline; for no other reason.</description></item>
/// <item><term>Anything else, with <see cref="AfterCrash.Refuse"/></term><description>At most once: what is in doubt ends in the dead-letter queue.</description></item>
/// </list>
/// An execution holds its key until the deadline of its invocation and 2 seconds more, and in its own process until the handler has ended. A handler that goes on after its deadline,
/// as in an instance that was frozen, cannot record its completion once another instance has taken over, but only a transaction can also keep its effect from happening.
/// </summary>
public static class IdempotentHandlers
{
    /// <summary>Handles each event once.</summary>
    /// <typeparam name="TEvent">The event's type.</typeparam>
    /// <param name="handler">The handler that has the effect. It is not called for duplicates of what is done; they succeed.</param>
    /// <param name="key">
    /// Chooses what duplicates have in common, such as an order's id; it shows up in error messages, so it should not be personal data.
    /// An event whose key is <see langword="null"/> or empty fails.
    /// </param>
    /// <param name="store">Remembers the executions.</param>
    /// <param name="options">What differs from <see cref="IdempotencyDefaults"/>. Omitted: nothing.</param>
    /// <param name="content">
    /// Chooses what must be the same in all events of one key; an event that differs there fails instead of being taken for a duplicate.
    /// Omitted: everything but properties that are null, so that a new optional property makes no event differ from itself.
    /// </param>
    /// <returns>The idempotent handler. Run it by <see cref="LambdaHost"/>.</returns>
    /// <exception cref="ArgumentException">An option is outside its range, or the handler is an <see cref="IWindowHandler"/>; the message names every problem.</exception>
    /// <remarks>
    /// A duplicate that comes while the first is being handled waits for it, by default as long as its invocation lasts, and then fails, so that its source delivers it again.
    /// A failure of the handler releases the key at once.
    /// </remarks>
    public static IEventHandler<TEvent> OncePer<TEvent>(
        this IEventHandler<TEvent> handler,
        Func<TEvent, string?> key,
        IIdempotencyStore store,
        EventIdempotencyOptions? options = null,
        Func<TEvent, string>? content = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        return handler.OncePer((received, _) => key(received), store, options, content);
    }

    /// <summary>Handles each event once, by a key that its delivery names too, such as <see cref="EventContext.EventId"/>.</summary>
    /// <typeparam name="TEvent">The event's type.</typeparam>
    /// <param name="handler">The handler that has the effect.</param>
    /// <param name="key">Chooses what duplicates have in common.</param>
    /// <param name="store">Remembers the executions.</param>
    /// <param name="options">What differs from <see cref="IdempotencyDefaults"/>. Omitted: nothing.</param>
    /// <param name="content">Chooses what must be the same in all events of one key. Omitted: everything but properties that are null.</param>
    /// <returns>The idempotent handler. Run it by <see cref="LambdaHost"/>.</returns>
    /// <exception cref="ArgumentException">An option is outside its range; the message names every one.</exception>
    public static IEventHandler<TEvent> OncePer<TEvent>(
        this IEventHandler<TEvent> handler,
        Func<TEvent, EventContext, string?> key,
        IIdempotencyStore store,
        EventIdempotencyOptions? options = null,
        Func<TEvent, string>? content = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentNullException.ThrowIfNull(key);
        return new OncePerEvent<TEvent>(handler, key, content, Gate(handler, store, options ?? new EventIdempotencyOptions(), handler.Windows is not null));
    }

    /// <summary>Handles each request once, and answers duplicates with the first answer: its status, its body and its <c>Location</c>.</summary>
    /// <typeparam name="TRequest">The request's type.</typeparam>
    /// <typeparam name="TResponse">The response's type.</typeparam>
    /// <param name="handler">The handler that has the effect. It is not called for duplicates of what is done.</param>
    /// <param name="key">
    /// Chooses what duplicates have in common, such as <c>(_, context) => IdempotencyKeyHeader.Read(context)</c>. Where callers choose it, it has to hold the caller's identity,
    /// or one caller could read another one's answer.
    /// </param>
    /// <param name="store">Remembers the executions.</param>
    /// <param name="options">What differs from <see cref="IdempotencyDefaults"/>. Omitted: nothing.</param>
    /// <param name="content">
    /// Chooses what must be the same in all requests of one key; a request that differs there is answered 422. Omitted: method, path and everything in the request but nulls.
    /// </param>
    /// <returns>The idempotent handler. Run it by <see cref="LambdaHost"/>.</returns>
    /// <exception cref="ArgumentException">An option is outside its range; the message names every one.</exception>
    /// <remarks>
    /// A duplicate that comes while the first is being handled is answered 409 and says when to come back. An answer of more than 384 KiB cannot be kept: its duplicates get a 409 that says so.
    /// </remarks>
    public static IRequestHandler<TRequest, TResponse> OncePer<TRequest, TResponse>(
        this IRequestHandler<TRequest, TResponse> handler,
        Func<TRequest, RequestContext, string?> key,
        IIdempotencyStore store,
        RequestIdempotencyOptions? options = null,
        Func<TRequest, string>? content = null)
        where TResponse : class
    {
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentNullException.ThrowIfNull(key);
        options ??= new RequestIdempotencyOptions();
        return new OncePerRequest<TRequest, TResponse>(handler, key, content, Gate(handler, store, options), options);
    }

    private static ExecutionGate Gate(IHandler handler, IIdempotencyStore store, IdempotencyOptions options, bool hasWindows = false)
    {
        ArgumentNullException.ThrowIfNull(store);
        IdempotencyLimits.Check(options, handler.Name, hasWindows);
        return new ExecutionGate(store, options.Operation ?? handler.Name, options);
    }
}
