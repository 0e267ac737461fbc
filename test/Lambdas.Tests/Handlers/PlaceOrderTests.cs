using System.Net;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Lambda.Testing;
using ServerlessStack.Orders;

namespace ServerlessStack.Lambdas.Tests.Handlers;

public sealed class PlaceOrderTests
{
    private readonly OrdersInMemory _orders = new();

    [Fact]
    public async Task A_valid_order_is_placed_and_answered_with_its_location()
    {
        var reply = await PlaceAsync(Some.Request());

        var placed = Assert.Single(_orders.Placed);
        Assert.Equivalent(Some.Order(), placed, strict: true);
        Assert.Equal(HttpStatusCode.Created, reply.Status);
        Assert.Equivalent(placed, reply.Body, strict: true);
        Assert.Equal($"/orders/{placed.Id}", reply.Location!.OriginalString);
    }

    [Fact]
    public async Task A_repeated_order_is_answered_with_200()
    {
        _orders.Outcome = PlacementOutcome.Repeated;

        var reply = await PlaceAsync(Some.Request());

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(Some.Order().Id, reply.Body!.Id);
        Assert.Null(reply.Location);
    }

    [Fact]
    public async Task Another_order_under_a_used_token_conflicts()
    {
        _orders.Outcome = PlacementOutcome.Conflicting;

        var reply = await PlaceAsync(Some.Request());

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
        Assert.Equal(
            $"The client token 'cart-1' already names order {Some.Order().Id}, which has other content. Nothing was written; use a new token for a new order.",
            reply.Problem!.Detail);
    }

    [Fact]
    public async Task An_invalid_order_is_answered_with_every_mistake_and_not_placed()
    {
        var reply = await PlaceAsync(new());

        string[] pointers = ["#/clientToken", "#/country", "#/lines"];
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.Status);
        Assert.Equal(pointers, reply.Problem!.Errors.Select(error => error.Pointer));
        Assert.Empty(_orders.Placed);
    }

    [Fact]
    public async Task An_unknown_caller_places_nothing()
    {
        var reply = await PlaceAsync(Some.Request(), customer: null);

        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
        Assert.Equivalent(Customer.Unknown, reply.Problem, strict: true);
        Assert.Empty(_orders.Placed);
    }

    [Fact]
    public async Task A_request_that_is_sent_twice_is_handled_once()
    {
        var store = new InMemoryIdempotencyStore();
        await using var host = TestHost.Run(
            start => new PlaceOrder(_orders, start.Time).OncePer((_, context) => IdempotencyKeyHeader.Read(context), store),
            StorefrontJson.Default);
        var call = Envelopes.Request(HttpMethod.Post, "/orders", Some.Request()).WithClaim("sub", "customer-1").WithHeader("Idempotency-Key", "cart-1");

        var first = (await host.SendAsync(call)).Reply<Order>();
        var second = (await host.SendAsync(call)).Reply<Order>();

        Assert.Single(_orders.Placed);
        Assert.Equal((HttpStatusCode.Created, first.Location, first.Text), (second.Status, second.Location, second.Text));
    }

    private async Task<TestReply<Order>> PlaceAsync(PlaceOrderRequest request, string? customer = "customer-1")
    {
        var clock = new ManualClock(Some.Order().PlacedAt);
        await using var host = TestHost.Run(start => new PlaceOrder(_orders, start.Time), StorefrontJson.Default).WithClock(clock);
        var call = Envelopes.Request(HttpMethod.Post, "/orders", request);
        return (await host.SendAsync(customer is null ? call : call.WithClaim("sub", customer))).Reply<Order>();
    }
}
