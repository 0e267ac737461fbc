using System.Net;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda.Testing;

namespace ServerlessStack.Lambdas.Tests.Handlers;

public sealed class GetOrderTests
{
    private readonly OrdersInMemory _orders = new();

    public GetOrderTests() => _orders.Known[(Some.Order().Id, "customer-1")] = Some.Order();

    [Fact]
    public async Task A_customers_own_order_is_shown()
    {
        var reply = await GetAsync(Some.Order().Id, "customer-1");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equivalent(Some.Order(), reply.Body, strict: true);
    }

    [Fact]
    public async Task Somebody_elses_order_and_no_order_are_answered_alike()
    {
        var foreign = await GetAsync(Some.Order().Id, "customer-2");
        _orders.Known.Clear();
        var absent = await GetAsync(Some.Order().Id, "customer-2");

        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal(foreign.Text, absent.Text);
    }

    [Fact]
    public async Task A_text_that_cannot_be_an_id_is_not_found()
    {
        var reply = await GetAsync("..%2F..%2Fetc%2Fpasswd", "customer-1");

        Assert.Equal(HttpStatusCode.NotFound, reply.Status);
        Assert.Equal("An order's id has 32 lower-case hexadecimal digits; this is none.", reply.Problem!.Detail);
    }

    [Fact]
    public async Task An_unknown_caller_sees_nothing()
    {
        var reply = await GetAsync(Some.Order().Id, customer: null);

        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
        Assert.Null(reply.Body);
    }

    private async Task<TestReply<Order>> GetAsync(string id, string? customer)
    {
        await using var host = TestHost.Run(_ => new GetOrder(_orders), StorefrontJson.Default);
        var request = Envelopes.Request(HttpMethod.Get, $"/orders/{id}").MatchedBy("/orders/{id}");
        return (await host.SendAsync(customer is null ? request : request.WithClaim("sub", customer))).Reply<Order>();
    }
}
