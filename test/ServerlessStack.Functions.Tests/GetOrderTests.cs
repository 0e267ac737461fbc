using ServerlessStack.Contracts;
using ServerlessStack.Functions.Tests.Events;
using ServerlessStack.Functions.Tests.Functions;

namespace ServerlessStack.Functions.Tests;

public sealed class GetOrderTests : IClassFixture<Storefront>
{
    private readonly Storefront _storefront;

    public GetOrderTests(Storefront storefront)
    {
        _storefront = storefront;
        storefront.Clear();
        storefront.Orders.Items[(Storefront.Table, Orders.Id)] = Orders.Item(Orders.Id);
    }

    [Fact]
    public async Task A_customer_sees_the_order()
    {
        var answer = await CallAsync(ApiCall.GetOrder(Orders.Id));

        Assert.Equal(200, answer.Status);
        Assert.Equal("application/json", answer.ContentType);
        Assert.Equal(Orders.Id, (string?)answer.Body["id"]);
        Assert.Equal(20m, (decimal?)answer.Body["total"]);
        Assert.Equal("TEA-1", (string?)answer.Body["lines"]![0]!["sku"]);
    }

    [Fact]
    public async Task Nobody_else_learns_whether_the_order_exists()
    {
        var foreign = await CallAsync(ApiCall.GetOrder(Orders.Id, customer: "customer-2"));
        _storefront.Clear();
        var absent = await CallAsync(ApiCall.GetOrder(Orders.Id, customer: "customer-2"));

        Assert.Equal(foreign.Problem(404), absent.Problem(404));
    }

    [Theory]
    [InlineData("42")]
    [InlineData("../../secrets")]
    public async Task An_impossible_id_is_not_found_without_asking_the_table(string id)
    {
        var answer = await CallAsync(ApiCall.GetOrder(id));

        answer.Problem(404);
        Assert.Empty(_storefront.Orders.Calls);
    }

    [Fact]
    public async Task A_caller_without_a_token_is_refused()
    {
        var answer = await CallAsync(ApiCall.GetOrder(Orders.Id, customer: null));

        answer.Problem(401);
        Assert.Empty(_storefront.Orders.Calls);
    }

    [Fact]
    public async Task A_table_that_refuses_is_a_500_without_details()
    {
        // The table holds something that is no order.
        _storefront.Orders.Items[(Storefront.Table, Orders.Id)].Remove("country");

        var answer = await CallAsync(ApiCall.GetOrder(Orders.Id));

        Assert.DoesNotContain("country", answer.Problem(500), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_path_wins_over_a_query_parameter_of_the_same_name()
    {
        var other = OrderId.Derive("customer-1", "cart-2");
        var call = ApiCall.GetOrder(Orders.Id).Replace("\"pathParameters\"", $$"""
            "queryStringParameters":{"id":"{{other}}"},"pathParameters"
            """, StringComparison.Ordinal);

        var answer = await CallAsync(call);

        Assert.Equal(Orders.Id, (string?)answer.Body["id"]);
    }

    private async Task<HttpAnswer> CallAsync(string payload)
    {
        var answer = await _storefront.Function("GetOrder").InvokeAsync(payload);
        Assert.False(answer.IsError, answer.Body);
        return HttpAnswer.Parse(answer.Body);
    }
}
