namespace ServerlessStack.Lambda.DynamoDB.Tests;

/// <summary>A request handler that does what the test says.</summary>
internal sealed class Script(Func<Order, RequestContext, Task<Reply<Order>>> script) : IRequestHandler<Order, Order>
{
    public Task<Reply<Order>> HandleAsync(Order request, RequestContext context, CancellationToken cancellation) => script(request, context);
}
