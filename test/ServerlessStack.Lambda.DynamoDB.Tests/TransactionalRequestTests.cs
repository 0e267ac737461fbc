using Amazon.DynamoDBv2;
using Amazon.Runtime;
using ServerlessStack.Tests.Aws;

namespace ServerlessStack.Lambda.DynamoDB.Tests;

/// <summary>A request whose effect, completion and answer are one transaction.</summary>
public sealed class TransactionalRequestTests : IAsyncLifetime
{
    private DynamoDbServer _server = null!;
    private AmazonDynamoDBClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await DynamoDbServer.StartAsync();
        _client = new(new BasicAWSCredentials("test", "test"), new AmazonDynamoDBConfig { ServiceURL = _server.Address.AbsoluteUri, AuthenticationRegion = "eu-west-1" });
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_duplicate_after_a_crash_behind_the_commit_gets_the_committed_answer()
    {
        var effects = new Effects(_client, "executions");
        var handler = Idempotent(async (order, context) =>
        {
            Reply<Order> reply = Reply.Created(order, new Uri($"/orders/{order.Id}", UriKind.Relative));
            await context.Execution.CommitAsync([effects.Once(order.Id)], reply, TestContext.Current.CancellationToken);
            throw new InvalidOperationException("the process dies before it can answer");
        });
        await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(handler));

        var answer = await SendAsync(handler);

        Assert.Equal((System.Net.HttpStatusCode.Created, new Order("o1"), "/orders/o1"), (answer.Status, answer.Body, answer.Location?.OriginalString));
        Assert.Equal(1, await effects.CountAsync("o1"));
    }

    [Fact]
    public async Task After_a_commit_nothing_more_is_written()
    {
        var effects = new Effects(_client, "executions");
        var handler = Idempotent(async (order, context) =>
        {
            Reply<Order> reply = order;
            await context.Execution.CommitAsync([effects.Once(order.Id)], reply, TestContext.Current.CancellationToken);
            return reply;
        });

        await SendAsync(handler);

        Assert.Equal(["PutItem", "TransactWriteItems"], _server.Calls.Select(call => call.Operation));
    }

    [Fact]
    public async Task An_answer_of_another_type_cannot_be_committed()
    {
        var handler = Idempotent(async (order, context) =>
        {
            await context.Execution.CommitAsync([], Reply.Ok("text"), TestContext.Current.CancellationToken);
            return order;
        });

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(handler));

        Assert.Equal("The execution 'Shop#Script#o1' is not one of a handler that answers String; store the reply that the handler returns.", error.Message);
    }

    [Fact]
    public async Task A_request_cannot_be_completed_without_its_answer()
    {
        var effects = new Effects(_client, "executions");
        var commit = Idempotent(async (order, context) =>
        {
            await context.Execution.CommitAsync([effects.Once(order.Id)], TestContext.Current.CancellationToken);
            return order;
        });
        var completion = Idempotent((order, context) =>
        {
            context.Execution.Completion();
            return Task.FromResult<Reply<Order>>(order);
        });

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(commit));
        var same = await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(completion));

        Assert.Equal(
            "The execution 'Shop#Script#o1' is a request's: completed without its reply, every duplicate would get 409 instead of the answer, so nothing was written. "
            + "Use the overload that takes the reply, and return that reply.",
            error.Message);
        Assert.Equal(error.Message, same.Message);
        Assert.DoesNotContain("TransactWriteItems", _server.Calls.Select(call => call.Operation));
        Assert.Equal(0, await effects.CountAsync("o1"));
    }

    [Fact]
    public async Task Without_an_execution_there_is_nothing_to_complete()
    {
        var context = new RequestContext { RequestId = "r1", Method = "POST", Path = "/orders" };
        var reply = Reply.Ok(new Order("o1"));
        var cancellation = TestContext.Current.CancellationToken;

        InvalidOperationException[] errors =
        [
            await Assert.ThrowsAsync<InvalidOperationException>(() => context.Execution.CommitAsync([], cancellation)),
            await Assert.ThrowsAsync<InvalidOperationException>(() => context.Execution.CommitAsync([], reply, cancellation)),
            Assert.Throws<InvalidOperationException>(() => context.Execution.Completion()),
            Assert.Throws<InvalidOperationException>(() => context.Execution.Completion(reply)),
        ];

        Assert.All(errors, error => Assert.StartsWith("There is no execution to complete, so nothing was written. Wrap the handler with OncePer;", error.Message, StringComparison.Ordinal));
        Assert.Empty(_server.Calls);
    }

    [Fact]
    public void A_function_without_the_grant_learns_which_one_is_missing()
    {
        var error = Assert.Throws<MissingLinkException>(() => DynamoIdempotencyStore.From(new Links(_ => null)));

        Assert.Contains("STACK_IDEMPOTENCY_TABLE is not set", error.Message, StringComparison.Ordinal);
        Assert.Contains("GrantUse(function)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_execution_of_another_store_cannot_be_committed()
    {
        var execution = new Execution(new NoStore(), "Shop#Script#o1", Claims.On("o1"), followsCrash: false);

        var error = Assert.Throws<InvalidOperationException>(() => execution.Completion());

        Assert.Equal(
            "The execution 'Shop#Script#o1' is kept in a NoStore, which cannot take part in a transaction of DynamoDB. Use the DynamoIdempotencyStore.",
            error.Message);
    }

    private static Task<Reply<Order>> SendAsync(IRequestHandler<Order, Order> handler) => handler.HandleAsync(
        new Order("o1"), new RequestContext { RequestId = "r1", Method = "POST", Path = "/orders" }, TestContext.Current.CancellationToken);

    private IRequestHandler<Order, Order> Idempotent(Func<Order, RequestContext, Task<Reply<Order>>> script)
    {
        var handler = new Script(script).OncePer((order, _) => order.Id, new DynamoIdempotencyStore(_client, "executions", "Shop"));
        _ = handler.Bind(OrderJson.Default);
        return handler;
    }
}
