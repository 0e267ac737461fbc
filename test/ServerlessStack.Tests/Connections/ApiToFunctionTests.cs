using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Lambdas;
using HttpMethod = System.Net.Http.HttpMethod;

namespace ServerlessStack.Tests.Connections;

public sealed class ApiToFunctionTests() : PairContract("ApiToFunction")
{
    private static readonly ServerlessApiProps WithIssuer = new() { Issuer = new JwtIssuer(new Uri("https://issuer.example"), ["storefront"]) };

    internal override void ConnectFully(Stack stack)
    {
        var api = new ServerlessApi(stack, "Api", WithIssuer);
        var getOrder = new DotNetFunction<GetOrder>(stack, "GetOrder");
        api.AddRoute(HttpMethod.Get, "/orders/{id}", getOrder, RouteAccess.TokenWithScope("orders:read"));
        api.AddRoute(HttpMethod.Get, "/health", getOrder, RouteAccess.Anonymous, new RouteThrottling(1, 2));
        api.AddRoute(HttpMethod.Put, "/orders/{id}", getOrder, maximumRequestBody: Size.Kibibytes(64));
        api.AddNotFoundRoute(getOrder);
    }

    protected override void ConnectMinimally(Stack stack) =>
        new ServerlessApi(stack, "Api", WithIssuer).AddRoute(HttpMethod.Post, "/orders", new DotNetFunction<PlaceOrder>(stack, "PlaceOrder"));

    [Fact]
    public void A_route_asks_for_a_token_unless_it_says_otherwise()
    {
        var template = TestStack.TemplateOf(ConnectMinimally);

        template.Has("AWS::ApiGatewayV2::Route", new() { ["RouteKey"] = "POST /orders", ["AuthorizationType"] = "JWT" });
    }

    [Fact]
    public void Scopes_and_anonymous_access_override_it()
    {
        var template = TestStack.TemplateOf(stack =>
        {
            var api = new ServerlessApi(stack, "Api", WithIssuer);
            var getOrder = new DotNetFunction<GetOrder>(stack, "GetOrder");
            api.AddRoute(HttpMethod.Get, "/orders/{id}", getOrder, RouteAccess.TokenWithScope("orders:read"));
            api.AddRoute(HttpMethod.Get, "/health", getOrder, RouteAccess.Anonymous);
        });

        template.Has("AWS::ApiGatewayV2::Route", new() { ["RouteKey"] = "GET /orders/{id}", ["AuthorizationScopes"] = new[] { "orders:read" } });
        template.Has("AWS::ApiGatewayV2::Route", new() { ["RouteKey"] = "GET /health", ["AuthorizationType"] = "NONE" });
    }

    [Fact]
    public void Only_the_route_may_invoke_the_function()
    {
        var template = TestStack.TemplateOf(stack => new ServerlessApi(stack, "Api", WithIssuer).AddRoute(HttpMethod.Get, "/orders/{id}", new DotNetFunction<GetOrder>(stack, "GetOrder")));

        var source = System.Text.Json.JsonSerializer.Serialize(template.PropertiesOfOnly("AWS::Lambda::Permission")["SourceArn"]);
        Assert.EndsWith("\"/*/GET/orders/{id}\"]]}", source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_route_of_its_own_limit_keeps_to_it_and_the_stage_waits_for_the_route()
    {
        var template = TestStack.TemplateOf(stack =>
            new ServerlessApi(stack, "Api", WithIssuer).AddRoute(HttpMethod.Post, "/orders", new DotNetFunction<PlaceOrder>(stack, "PlaceOrder"), throttling: new RouteThrottling(5, 10)));

        Assert.Equal("""{"POST /orders":{"ThrottlingRateLimit":5,"ThrottlingBurstLimit":10,"DetailedMetricsEnabled":true}}""", template.Part("ApiStage", "RouteSettings"));
        Assert.Contains("ApiPOSTordersRoute", System.Text.Json.JsonSerializer.Serialize(template.Only("AWS::ApiGatewayV2::Stage")["DependsOn"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Records_its_arrow_with_the_request_that_travels()
    {
        var stack = TestStack.Create();
        var api = new ServerlessApi(stack, "Api", WithIssuer);
        var placeOrder = new DotNetFunction<PlaceOrder>(stack, "PlaceOrder");
        api.AddRoute(HttpMethod.Post, "/orders", placeOrder);
        api.AddNotFoundRoute(placeOrder);

        var edge = Assert.Single(EventGraph.Of(stack).Edges);

        Assert.Equal(("Test/Api", "Test/PlaceOrder", typeof(PlaceOrderRequest), "POST /orders"), (edge.Source.Node.Path, edge.Consumer.Node.Path, edge.Event, edge.Filter));
        Assert.Null(edge.Retries);
        Assert.Null(edge.DeadLetters);
    }

    [Theory]
    [InlineData("/orders/items", "/orders/items")]
    [InlineData("/orders/items", "/orders_items")]
    public void A_route_cannot_be_declared_twice(string first, string second)
    {
        var error = TestStack.ErrorOf(stack =>
        {
            var api = new ServerlessApi(stack, "Api", WithIssuer);
            var getOrder = new DotNetFunction<GetOrder>(stack, "GetOrder");
            api.AddRoute(HttpMethod.Get, first, getOrder);
            api.AddRoute(HttpMethod.Get, second, getOrder);
        });

        Assert.Equal(
            $"Test/Api:\n  - Route \"GET {second}\" is declared already, or another whose path has _ where this one has /; API Gateway takes each route once. Declare it once, or name it otherwise.",
            error);
    }

    [Fact]
    public void The_catch_all_cannot_be_declared_twice()
    {
        var error = TestStack.ErrorOf(stack =>
        {
            var api = new ServerlessApi(stack, "Api");
            var getOrder = new DotNetFunction<GetOrder>(stack, "GetOrder");
            api.AddNotFoundRoute(getOrder);
            api.AddNotFoundRoute(getOrder);
        });

        Assert.Equal(
            "Test/Api:\n  - Route \"$default\" is declared already, or another whose path has _ where this one has /; API Gateway takes each route once. Declare it once, or name it otherwise.",
            error);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(5, 0)]
    public void A_limit_that_lets_nothing_through_is_refused(int rate, int burst)
    {
        var error = TestStack.ErrorOf(stack =>
            new ServerlessApi(stack, "Api", WithIssuer).AddRoute(HttpMethod.Post, "/orders", new DotNetFunction<PlaceOrder>(stack, "PlaceOrder"), throttling: new RouteThrottling(rate, burst)));

        Assert.Equal(
            $"Test/Api:\n  - Route \"POST /orders\" takes {rate} requests per second with bursts of {burst}, but both must be 1 or more, or every request is answered with 429.",
            error);
    }

    [Fact]
    public void The_host_is_told_the_largest_body_of_each_route_that_has_one()
    {
        var template = TestStack.TemplateOf(stack =>
        {
            var api = new ServerlessApi(stack, "Api", WithIssuer);
            var placeOrder = new DotNetFunction<PlaceOrder>(stack, "PlaceOrder");
            api.AddRoute(HttpMethod.Put, "/orders", placeOrder);
            api.AddRoute(HttpMethod.Post, "/orders", placeOrder, maximumRequestBody: Size.Kibibytes(64));
            api.AddRoute(new HttpMethod("ANY"), "/imports/{all+}", placeOrder, maximumRequestBody: Size.Mebibytes(6));
        });

        Assert.Equal("""{"ANY /imports/{all+}":6291456,"POST /orders":65536}""", LimitsIn(template));
    }

    [Fact]
    public void The_host_is_told_nothing_when_no_route_has_a_largest_body()
    {
        var template = TestStack.TemplateOf(ConnectMinimally);

        Assert.Equal("null", template.Part("PlaceOrderFunction", "Environment"));
    }

    [Fact]
    public void Two_apis_may_give_one_route_of_one_function_the_same_largest_body()
    {
        var template = TestStack.TemplateOf(stack => ConnectTwice(stack, Size.Kibibytes(64), Size.Bytes(65_536)));

        Assert.Equal("""{"POST /orders":65536}""", LimitsIn(template));
    }

    [Theory]
    [InlineData(64, null, "what the host's options say", "65536 bytes")]
    [InlineData(null, 64, "65536 bytes", "what the host's options say")]
    [InlineData(1, 64, "65536 bytes", "1024 bytes")]
    public void Two_apis_cannot_give_one_route_of_one_function_two_largest_bodies(int? first, int? second, string asked, string taken) => Assert.Equal(
        $"Test/Second:\n  - Route \"POST /orders\" takes bodies up to {asked}, but Test/PlaceOrder answers the same route of another API, up to {taken}; it cannot tell the two apart. "
            + "Give both the same MaximumRequestBody, or each API its own function.",
        TestStack.ErrorOf(stack => ConnectTwice(stack, SizeOf(first), SizeOf(second))));

    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(0.5, "0.5 bytes")]
    [InlineData(6_291_457, "6291457 bytes")]
    public void Reports_a_largest_body_that_cannot_be_and_a_method_without_one_at_once(double bytes, string words) => Assert.Equal(
        $"""
        Test/Api:
          - Route "GET /orders" limits its body, but the host reads none of GET requests; leave out MaximumRequestBody, or nothing is limited.
          - Route "GET /orders" takes bodies up to MaximumRequestBody ({words}), but it must be whole bytes, 1 to 6291456, and known now, or the host cannot go by it; Lambda delivers none that is larger.
          - Route "GET /orders" takes 0 requests per second with bursts of 1, but both must be 1 or more, or every request is answered with 429.
        """.ReplaceLineEndings("\n"),
        TestStack.ErrorOf(stack => new ServerlessApi(stack, "Api", WithIssuer).AddRoute(
            HttpMethod.Get, "/orders", new DotNetFunction<GetOrder>(stack, "GetOrder"), throttling: new RouteThrottling(0, 1), maximumRequestBody: Size.Bytes(bytes))));

    [Fact]
    public void A_largest_body_that_only_deployment_knows_is_refused() => Assert.Equal(
        "Test/Api:\n  - Route \"POST /orders\" takes bodies up to MaximumRequestBody (a size set at deployment), but it must be whole bytes, 1 to 6291456, and known now, or the host cannot go by it; Lambda delivers none that is larger.",
        TestStack.ErrorOf(stack => new ServerlessApi(stack, "Api", WithIssuer).AddRoute(
            HttpMethod.Post,
            "/orders",
            new DotNetFunction<PlaceOrder>(stack, "PlaceOrder"),
            maximumRequestBody: Size.Bytes(new CfnParameter(stack, "Largest", new CfnParameterProps { Type = "Number" }).ValueAsNumber))));

    [Fact]
    public void Reports_a_malformed_path_and_a_missing_issuer_at_once()
    {
        var error = TestStack.ErrorOf(stack => new ServerlessApi(stack, "Api").AddRoute(HttpMethod.Get, "orders/", new DotNetFunction<GetOrder>(stack, "GetOrder")));

        Assert.Equal(
            """
            Test/Api:
              - Route "GET orders/" must have a path that starts with a slash and ends without one, or API Gateway refuses it.
              - Route "GET orders/" asks for a token, but the API has no Issuer that signs any; give the API one, or say RouteAccess.Anonymous, or nobody can call the route.
            """.ReplaceLineEndings("\n"),
            error);
    }

    [Fact]
    public void A_scope_has_to_be_named() =>
        Assert.Throws<ArgumentException>(() => RouteAccess.TokenWithScope());

    private static void ConnectTwice(Stack stack, Size? first, Size? second)
    {
        var placeOrder = new DotNetFunction<PlaceOrder>(stack, "PlaceOrder");
        new ServerlessApi(stack, "First", WithIssuer).AddRoute(HttpMethod.Post, "/orders", placeOrder, maximumRequestBody: first);
        new ServerlessApi(stack, "Second", WithIssuer).AddRoute(HttpMethod.Post, "/orders", placeOrder, maximumRequestBody: second);
    }

    private static Size? SizeOf(int? kibibytes) => kibibytes is { } value ? Size.Kibibytes(value) : null;

    private static string? LimitsIn(Amazon.CDK.Assertions.Template template) =>
        System.Text.Json.JsonSerializer.Deserialize<string>(template.Part("PlaceOrderFunction", "Environment", "Variables", RouteBodyLimits.Variable));
}
