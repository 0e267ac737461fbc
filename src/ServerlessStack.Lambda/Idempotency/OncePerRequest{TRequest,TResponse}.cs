using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Lambda.Hosting;
using ServerlessStack.Lambda.Json;

namespace ServerlessStack.Lambda.Idempotency;

/// <summary>A request handler whose effect happens once for each key; duplicates get the first answer.</summary>
/// <param name="handler">The handler that has the effect.</param>
/// <param name="key">Chooses the key.</param>
/// <param name="content">Chooses what must be the same in every duplicate; <see langword="null"/> for method, path and the whole request.</param>
/// <param name="gate">Lets one execution of a key through.</param>
/// <param name="options">What to do without a key and after a problem.</param>
internal sealed class OncePerRequest<TRequest, TResponse>(
    IRequestHandler<TRequest, TResponse> handler,
    Func<TRequest, RequestContext, string?> key,
    Func<TRequest, string>? content,
    ExecutionGate gate,
    RequestIdempotencyOptions options) : IRequestHandler<TRequest, TResponse>
    where TResponse : class
{
    private JsonTypeInfo<TRequest>? _request;
    private StoredReply<TResponse>? _replies;

    string IHandler.Name => handler.Name;

    private StoredReply<TResponse> Replies => _replies ?? throw Unbound.Error(handler);

    public async Task<Reply<TResponse>> HandleAsync(TRequest request, RequestContext context, CancellationToken cancellation)
    {
        if (key(request, context) is not { Length: > 0 } chosen)
        {
            return options.MissingKey == MissingKey.RunUnprotected ? await handler.HandleAsync(request, context, cancellation) : IdempotencyProblem.NoKey;
        }

        var entry = await gate.EnterAsync(chosen, FingerprintOf(request, context), context.RequestId, context.Deadline, cancellation);
        return entry switch
        {
            { Execution: { } execution } => await RunAsync(request, context with { Execution = execution }, execution, cancellation),
            { Outcome: ClaimOutcome.Completed } => Replies.Read(entry.Result) ?? IdempotencyProblem.AnswerNotKept,
            { Outcome: ClaimOutcome.InProgress } => ((Reply<TResponse>)IdempotencyProblem.From(entry, options.Time.GetUtcNow())).WithHeader("Retry-After", IdempotencyProblem.RetryAfterSeconds),
            _ => IdempotencyProblem.From(entry, options.Time.GetUtcNow()),
        };
    }

    IFunction IHandler.Bind(IJsonTypeInfoResolver json)
    {
        _request = JsonTypes.Find<TRequest>(json);
        _replies = new StoredReply<TResponse>(JsonTypes.Find<TResponse>(json));
        return new RequestFunction<TRequest, TResponse>(this, json);
    }

    private async Task<Reply<TResponse>> RunAsync(TRequest request, RequestContext context, Execution execution, CancellationToken cancellation)
    {
        try
        {
            return await ExecuteAsync(request, context, execution, cancellation);
        }
        finally
        {
            gate.Leave(execution);
        }
    }

    private async Task<Reply<TResponse>> ExecuteAsync(TRequest request, RequestContext context, Execution execution, CancellationToken cancellation)
    {
        execution.Encoder = new Func<Reply<TResponse>, ReadOnlyMemory<byte>>(Replies.Write);
        Reply<TResponse> reply;
        try
        {
            reply = await handler.HandleAsync(request, context, cancellation);
        }
        catch (Exception failure)
        {
            await gate.ReleaseAsync(execution, failure, cancellation);
            throw;
        }

        if (reply.Problem is not null && options.AfterProblem == AfterProblem.RunAgain)
        {
            await gate.ReleaseAsync(execution);
        }
        else
        {
            await gate.CompleteAsync(execution, Replies.Write(reply));
        }

        return reply;
    }

    private string FingerprintOf(TRequest request, RequestContext context) => content is not null
        ? Fingerprint.Of(content(request))
        : Fingerprint.Of(context.Method, context.Path, request, _request ?? throw Unbound.Error(handler));
}
