using System.Net;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda.Testing;

namespace ServerlessStack.Lambdas.Tests.Handlers;

public sealed class ListOrdersTests
{
    private readonly HistoryInMemory _history = new();

    public ListOrdersTests()
    {
        foreach (var summary in new[] { Some.Summary(1), Some.Summary(2), Some.Summary(3), Some.Summary(4) with { CustomerId = "customer-2" } })
        {
            _history.Kept[(summary.CustomerId, summary.Position)] = summary;
        }
    }

    [Fact]
    public async Task A_customers_own_orders_are_listed_the_newest_first()
    {
        var reply = await GetAsync("customer-1", before: null);

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal([Some.Summary(3), Some.Summary(2), Some.Summary(1)], reply.Body!.Orders);
    }

    [Fact]
    public async Task A_list_goes_on_where_an_earlier_one_ended()
    {
        var reply = await GetAsync("customer-1", Some.Summary(2).Position);

        Assert.Equal(Some.Summary(1), Assert.Single(reply.Body!.Orders));
    }

    [Fact]
    public async Task A_customer_without_orders_has_an_empty_list() => Assert.Empty((await GetAsync("customer-3", before: null)).Body!.Orders);

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2026-01-02T03:04:05.0060007Z/not-an-order-id-of-32-characters")]
    public async Task What_is_no_place_in_a_list_is_refused(string before)
    {
        var reply = await GetAsync("customer-1", before);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal("before is no place in a list of orders; send the next of an earlier answer as it is, or leave it out.", reply.Problem!.Detail);
    }

    [Fact]
    public async Task An_unknown_caller_sees_nothing()
    {
        var reply = await GetAsync(customer: null, before: null);

        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
        Assert.Null(reply.Body);
    }

    private async Task<TestReply<OrderHistory>> GetAsync(string? customer, string? before)
    {
        await using var host = TestHost.Run(_ => new ListOrders(_history), StorefrontJson.Default);
        var path = before is null ? "/orders" : $"/orders?before={Uri.EscapeDataString(before)}";
        var request = Envelopes.Request(HttpMethod.Get, path).MatchedBy("/orders");
        return (await host.SendAsync(customer is null ? request : request.WithClaim("sub", customer))).Reply<OrderHistory>();
    }
}
