using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Json;
using ServerlessStack.Lambda.Requests;
using ServerlessStack.Lambda.Runtime;
using ServerlessStack.Lambda.Tracing;

namespace ServerlessStack.Lambda.Hosting;

/// <summary>Runs a request handler, and answers in its place what it should never see.</summary>
internal sealed class RequestFunction<TRequest, TResponse>(IRequestHandler<TRequest, TResponse> handler, IJsonTypeInfoResolver json) : IFunction
    where TResponse : class
{
    private readonly RequestReader<TRequest> _requests = new(json);
    private readonly JsonTypeInfo<TResponse> _response = JsonTypes.Find<TResponse>(json);

    public Task<ReadOnlyMemory<byte>> InvokeAsync(InvocationScope scope) => EnvelopeReader.Read(scope.Invocation, _requests.IsCollection) switch
    {
        ApiRequest request => AnswerAsync(request, scope),
        DirectInvocation direct => AnswerAsync(direct, scope),
        var other => throw UnknownEnvelopeException.For(handler.Name, "HTTP requests, and requests by direct invocation", other),
    };

    private async Task<ReadOnlyMemory<byte>> AnswerAsync(ApiRequest request, InvocationScope scope)
    {
        scope.Span?.SetTag("faas.trigger", "http");
        var answer = await TryAnswerAsync(request, scope);
        if (ResponseLimit.Fits(answer.Length))
        {
            return answer;
        }

        scope.Log.Error($"The answer has {answer.Length} bytes, but Lambda takes {ResponseLimit.Bytes} at most; the caller got a problem instead.");
        scope.Failed = scope.BatchSize;
        return ApiResponse.Write(RequestProblem.AnswerTooLarge(answer.Length));
    }

    private async Task<ReadOnlyMemory<byte>> TryAnswerAsync(ApiRequest request, InvocationScope scope)
    {
        try
        {
            if (request.IsPreflight)
            {
                return ApiResponse.NoContent;
            }

            if (request.IsUnrouted)
            {
                return ApiResponse.Write(RequestProblem.NoRoute(request));
            }

            var context = request.ToContext(scope.Invocation);
            var maximumBody = scope.BodyLimits.Of(request.RouteKey) ?? scope.Options.MaximumRequestBody;
            if (!_requests.TryRead(request, context, maximumBody, out var read, out var unreadable))
            {
                return ApiResponse.Write(unreadable);
            }

            var reply = await handler.HandleAsync(read, context, scope.Deadline.Cancellation);
            return ApiResponse.Write(reply, _response);
        }
        catch (Exception exception)
        {
            // A failed invocation would reach the caller as a bare 500 of API Gateway: answer in the API's own form, and keep the reason in the log.
            scope.Log.Error("The request failed; the caller got a 500 without details.", exception);
            scope.Failed = scope.BatchSize;
            Spans.Fail(scope.Span, exception);
            return ApiResponse.Write(RequestProblem.Unhandled);
        }
    }

    // The caller speaks Lambda and no HTTP: it gets the response's plain JSON, or a failed invocation.
    private async Task<ReadOnlyMemory<byte>> AnswerAsync(DirectInvocation direct, InvocationScope scope)
    {
        var read = Read(direct.Record);
        var context = new RequestContext
        {
            RequestId = scope.Invocation.RequestId,
            TraceHeader = scope.Invocation.TraceHeader,
            Deadline = scope.Invocation.Deadline,
            Method = "",
            Path = "",
        };
        var reply = await handler.HandleAsync(read, context, scope.Deadline.Cancellation);
        var answer = reply.Problem is { } problem ? throw RequestRefusedException.From(problem) : JsonSerializer.SerializeToUtf8Bytes(reply.Body!, _response);
        return ResponseLimit.Fits(answer.Length) ? answer : throw RequestRefusedException.From(RequestProblem.AnswerTooLarge(answer.Length));
    }

    private TRequest Read(BareRecord record)
    {
        try
        {
            return _requests.Read(record.Open().Json.Span);
        }
        catch (UndecodableEventException exception)
        {
            throw record.Explain(exception);
        }
    }
}
