using ServerlessStack.Functions.Tests.Events;
using ServerlessStack.Functions.Tests.Functions;

namespace ServerlessStack.Functions.Tests;

public sealed class PlaceOrderTests : IClassFixture<Storefront>
{
    private readonly Storefront _storefront;
    private readonly FunctionProcess _function;

    public PlaceOrderTests(Storefront storefront)
    {
        _storefront = storefront;
        _function = storefront.Function("PlaceOrder");
        storefront.Clear();
    }

    public static TheoryData<string, string?, int, string> BadBodies => new()
    {
        { "missing fields", "{}", 422, "#/clientToken" },
        { "missing fields of a line", """{"clientToken":"a","country":"DE","lines":[{}]}""", 422, "#/lines/0/unitPrice" },
        { "a null line", """{"clientToken":"a","country":"DE","lines":[null]}""", 422, "#/lines/0" },
        { "a negative quantity", Orders.Request.Replace("\"quantity\":2", "\"quantity\":-2", StringComparison.Ordinal), 422, "#/lines/0/quantity" },
        { "a negative price", Orders.Request.Replace("4.95", "-4.95", StringComparison.Ordinal), 422, "#/lines/0/unitPrice" },
        { "a fraction of a cent", Orders.Request.Replace("4.95", "4.955", StringComparison.Ordinal), 422, "#/lines/0/unitPrice" },
        { "a country in lower case", Orders.Request.Replace("DE", "de", StringComparison.Ordinal), 422, "#/country" },
        { "a long text", Orders.Request.Replace("cart-1", new('x', 100_000), StringComparison.Ordinal), 422, "100,000" },
        { "a number as text", Orders.Request.Replace("4.95", "\"4.95\"", StringComparison.Ordinal), 400, "lines[0].unitPrice" },
        { "a text as number", Orders.Request.Replace("\"cart-1\"", "1", StringComparison.Ordinal), 400, "clientToken" },
        { "a quantity with decimals", Orders.Request.Replace("\"quantity\":2", "\"quantity\":2.5", StringComparison.Ordinal), 400, "lines[0].quantity" },
        { "a quantity beyond any integer", Orders.Request.Replace("\"quantity\":2", "\"quantity\":1e99", StringComparison.Ordinal), 400, "lines[0].quantity" },
        { "lines that are no list", """{"clientToken":"a","country":"DE","lines":{}}""", 400, "lines" },
        { "a property twice", Orders.Request.Replace("{\"clientToken\"", "{\"country\":\"FR\",\"clientToken\"", StringComparison.Ordinal), 400, "country" },
        { "no JSON", "clientToken=cart-1", 400, "JSON" },
        { "half of the JSON", Orders.Request[..40], 400, "JSON" },
        { "a list", "[]", 400, "object" },
        { "null", "null", 400, "null" },
        { "a deep nest", new string('[', 10_000), 400, "JSON" },
        { "an empty body", "", 400, "body" },
        { "no body", null, 400, "body" },
        { "300 KB of text", Orders.Request.Replace("cart-1", new('x', 300 * 1024), StringComparison.Ordinal), 413, "bytes" },
    };

    [Fact]
    public async Task A_valid_order_is_created_with_one_write()
    {
        var answer = await CallAsync(ApiCall.PlaceOrder(Orders.Request));

        Assert.Equal(201, answer.Status);
        Assert.Equal("application/json", answer.ContentType);
        Assert.Equal($"/orders/{Orders.Id}", answer.Location);
        Assert.Equal(Orders.Id, (string?)answer.Body["id"]);
        Assert.Equal("customer-1", (string?)answer.Body["customerId"]);
        Assert.Equal("Placed", (string?)answer.Body["status"]);
        Assert.Equal(20m, (decimal?)answer.Body["total"]);
        Assert.Equal(1, _storefront.Orders.Writes);
        Assert.Equal("20", (string?)_storefront.Orders.Items[(Storefront.Table, Orders.Id)]["total"]!["N"]);
    }

    [Fact]
    public async Task A_body_in_base64_is_an_order_like_any_other()
    {
        var answer = await CallAsync(ApiCall.PlaceOrder(Orders.Request, base64: true));

        Assert.Equal(201, answer.Status);
        Assert.Equal(1, _storefront.Orders.Writes);
    }

    [Fact]
    public async Task A_repeated_order_is_answered_and_written_once()
    {
        var first = await CallAsync(ApiCall.PlaceOrder(Orders.Request));
        var second = await CallAsync(ApiCall.PlaceOrder(Orders.Request));

        Assert.Equal(200, second.Status);
        Assert.Equal((string?)first.Body["id"], (string?)second.Body["id"]);
        Assert.Equal((string?)first.Body["placedAt"], (string?)second.Body["placedAt"]);
        Assert.Equal(1, _storefront.Orders.Writes);
    }

    [Fact]
    public async Task Another_order_under_the_same_token_conflicts_and_is_not_written()
    {
        await CallAsync(ApiCall.PlaceOrder(Orders.Request));

        var answer = await CallAsync(ApiCall.PlaceOrder(Orders.Request.Replace("TEA-1", "TEA-2", StringComparison.Ordinal)));

        Assert.Contains(Orders.Id, answer.Problem(409), StringComparison.Ordinal);
        Assert.Equal(1, _storefront.Orders.Writes);
    }

    [Fact]
    public async Task The_same_token_of_another_customer_is_another_order()
    {
        await CallAsync(ApiCall.PlaceOrder(Orders.Request));

        var answer = await CallAsync(ApiCall.PlaceOrder(Orders.Request, customer: "customer-2"));

        Assert.Equal(201, answer.Status);
        Assert.Equal(2, _storefront.Orders.Items.Count);
    }

    [Theory]
    [MemberData(nameof(BadBodies))]
    public async Task A_bad_body_is_a_problem_that_says_why_and_writes_nothing(string what, string? body, int status, string reason)
    {
        var answer = await CallAsync(ApiCall.PlaceOrder(body));

        var problem = answer.Problem(status);
        Assert.True(problem.Contains(reason, StringComparison.Ordinal), $"{what}: {problem}");
        Assert.DoesNotContain("xxxxxxxxxx", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("ServerlessStack", problem, StringComparison.Ordinal);
        Assert.Empty(_storefront.Orders.Calls);
    }

    [Fact]
    public async Task A_caller_without_a_token_is_refused()
    {
        var answer = await CallAsync(ApiCall.PlaceOrder(Orders.Request, customer: null));

        answer.Problem(401);
        Assert.Empty(_storefront.Orders.Calls);
    }

    [Fact]
    public async Task A_body_of_another_type_is_refused()
    {
        var answer = await CallAsync(ApiCall.PlaceOrder(Orders.Request, contentType: "text/xml"));

        Assert.Contains("text/xml", answer.Problem(415), StringComparison.Ordinal);
        Assert.Empty(_storefront.Orders.Calls);
    }

    [Theory]
    [InlineData("apigw-v2-request-jwt-authorizer", "GET /my/path")]
    [InlineData("apigw-v2-request-no-authorizer", "GET /")]
    public async Task An_unknown_route_is_a_problem_that_names_it(string sample, string route)
    {
        var answer = await CallAsync(Payload.Text(sample));

        Assert.Contains(route, answer.Problem(404), StringComparison.Ordinal);
        Assert.Empty(_storefront.Orders.Calls);
    }

    [Theory]
    [InlineData("sqs-event")]
    [InlineData("kinesis-event")]
    [InlineData("sns-event")]
    public async Task Something_that_is_no_request_fails_the_invocation_and_not_the_function(string sample)
    {
        var answer = await _function.InvokeAsync(Payload.Text(sample));

        Assert.True(answer.IsError);
        Assert.Empty(_storefront.Orders.Calls);
        Assert.Equal(201, (await CallAsync(ApiCall.PlaceOrder(Orders.Request))).Status);
    }

    [Fact]
    public async Task Without_its_grant_the_function_says_so_and_ends()
    {
        await using var function = _storefront.Start("PlaceOrder", WithoutLinks());

        var error = await function.InitErrorAsync();

        Assert.Contains("STACK_TABLE_ORDER is not set", error.Body, StringComparison.Ordinal);
        Assert.NotEqual(0, await function.WaitForExitAsync());
    }

    private Dictionary<string, string> WithoutLinks()
    {
        var environment = _storefront.Environment();
        environment.Remove("STACK_TABLE_ORDER");
        return environment;
    }

    private async Task<HttpAnswer> CallAsync(string payload)
    {
        var answer = await _function.InvokeAsync(payload);
        Assert.False(answer.IsError, answer.Body);
        return HttpAnswer.Parse(answer.Body);
    }
}
