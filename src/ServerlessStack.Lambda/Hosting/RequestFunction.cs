using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Json;
using ServerlessStack.Lambda.Requests;
using ServerlessStack.Lambda.Runtime;

namespace ServerlessStack.Lambda.Hosting;

/// <summary>Runs a request handler, and answers in its place what it should never see.</summary>
internal sealed class RequestFunction<TRequest, TResponse>(IRequestHandler<TRequest, TResponse> handler, IJsonTypeInfoResolver json) : IFunction
    where TResponse : class
{
    private readonly RequestReader<TRequest> _requests = new(json);
    private readonly JsonTypeInfo<TResponse> _response = JsonTypes.Find<TResponse>(json);

    public async Task<ReadOnlyMemory<byte>> InvokeAsync(InvocationScope scope)
    {
        var envelope = EnvelopeReader.Read(scope.Invocation.Payload);
        var request = envelope as ApiRequest ?? throw UnknownEnvelopeException.For(handler.GetType().Name, "HTTP requests", envelope);
        var answer = await AnswerAsync(request, scope);
        if (ResponseLimit.Fits(answer.Length))
        {
            return answer;
        }

        scope.Log.Write(
            $"The answer has {answer.Length} bytes, but Lambda takes {ResponseLimit.Bytes} at most; the caller got a problem instead.",
            scope.Invocation.RequestId);
        return ApiResponse.Write(RequestProblem.AnswerTooLarge(answer.Length));
    }

    private async Task<ReadOnlyMemory<byte>> AnswerAsync(ApiRequest request, InvocationScope scope)
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
            if (!_requests.TryRead(request, context, out var read, out var unreadable))
            {
                return ApiResponse.Write(unreadable);
            }

            var reply = await handler.HandleAsync(read, context, scope.Deadline.Cancellation);
            return reply.Problem is { } problem ? ApiResponse.Write(problem) : ApiResponse.Write(reply, _response);
        }
        catch (Exception exception)
        {
            // A failed invocation would reach the caller as a bare 500 of API Gateway: answer in the API's own form, and keep the reason in the log.
            scope.Log.Write("The request failed; the caller got a 500 without details.", scope.Invocation.RequestId, eventId: null, exception);
            return ApiResponse.Write(RequestProblem.Unhandled);
        }
    }
}
