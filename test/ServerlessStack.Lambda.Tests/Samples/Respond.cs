namespace ServerlessStack.Lambda.Tests.Samples;

/// <summary>A request handler that answers as the test says and counts how often it was asked.</summary>
internal sealed class Respond<TRequest, TResponse>(Func<TRequest, RequestContext, Reply<TResponse>> answer) : IRequestHandler<TRequest, TResponse>
    where TResponse : class
{
    public int Calls { get; private set; }

    public Task<Reply<TResponse>> HandleAsync(TRequest request, RequestContext context, CancellationToken cancellation)
    {
        Calls++;
        return Task.FromResult(answer(request, context));
    }
}
