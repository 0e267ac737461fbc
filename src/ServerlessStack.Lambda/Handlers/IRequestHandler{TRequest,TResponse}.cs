using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Lambda.Hosting;

namespace ServerlessStack.Lambda;

/// <summary>
/// Answers one request, usually an HTTP API route. Invoked directly, the payload is the request, the answer is the response's plain JSON, and a
/// <see cref="Problem"/> or an exception fails the invocation.
/// </summary>
/// <typeparam name="TRequest">The request, decoded from the body, or from query and path parameters where the method carries no body.</typeparam>
/// <typeparam name="TResponse">The body of a successful answer.</typeparam>
public interface IRequestHandler<in TRequest, TResponse> : IRequestHandler
    where TResponse : class
{
    /// <summary>Answers one request. Return a <see cref="Problem"/> for what the caller did wrong; throwing becomes a 500 without details.</summary>
    /// <param name="request">The decoded request.</param>
    /// <param name="context">Path, query, headers and the caller's verified claims.</param>
    /// <param name="cancellation">Cancelled shortly before Lambda would end the invocation.</param>
    /// <returns>The answer: a body, or a <see cref="Problem"/>.</returns>
    Task<Reply<TResponse>> HandleAsync(TRequest request, RequestContext context, CancellationToken cancellation);

    IFunction IHandler.Bind(IJsonTypeInfoResolver json) => new RequestFunction<TRequest, TResponse>(this, json);
}
