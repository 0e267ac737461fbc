using ServerlessStack.Constructs;
using ServerlessStack.Lambdas;
using ServerlessStack.Testing;
using HttpMethod = System.Net.Http.HttpMethod;

namespace ServerlessStack.Tests.Connections;

public sealed class ApiToFunctionTests
{
    private static readonly ServerlessApiProps WithIssuer = new() { Issuer = new JwtIssuer(new Uri("https://issuer.example"), ["storefront"]) };

    [Fact]
    public void Minimal_snapshot()
    {
        var stack = TestStack.Create();
        new ServerlessApi(stack, "Api", WithIssuer).AddRoute(HttpMethod.Post, "/orders", new DotNetFunction<PlaceOrder>(stack, "PlaceOrder"));
        TemplateSnapshot.Matches(stack, "ApiToFunction.Minimal");
    }

    [Fact]
    public void Full_snapshot()
    {
        var stack = TestStack.Create();
        var api = new ServerlessApi(stack, "Api", WithIssuer);
        var getOrder = new DotNetFunction<GetOrder>(stack, "GetOrder");
        api.AddRoute(HttpMethod.Get, "/orders/{id}", getOrder, RouteAccess.TokenWithScope("orders:read"));
        api.AddRoute(HttpMethod.Get, "/health", getOrder, RouteAccess.Anonymous);
        api.AddNotFoundRoute(getOrder);
        TemplateSnapshot.Matches(stack, "ApiToFunction.Full");
    }

    [Fact]
    public void A_route_asks_for_a_token_unless_it_says_otherwise()
    {
        var template = TestStack.TemplateOf(stack => new ServerlessApi(stack, "Api", WithIssuer).AddRoute(HttpMethod.Post, "/orders", new DotNetFunction<PlaceOrder>(stack, "PlaceOrder")));

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
}
