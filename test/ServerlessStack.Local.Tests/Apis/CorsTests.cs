using System.Net;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Resources;
using ServerlessStack.Local.Tests.Apis.Fakes;

namespace ServerlessStack.Local.Tests.Apis;

public class CorsTests
{
    private const string Page = "https://shop.example";

    [Fact]
    public async Task A_preflight_that_no_route_takes_is_answered_with_the_rules()
    {
        await using var host = await StartAsync("GET /orders");

        using var answer = await PreflightAsync(host, Page);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(
            new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["access-control-allow-headers"] = "authorization,content-type",
                ["access-control-allow-methods"] = "GET,POST",
                ["access-control-allow-origin"] = Page,
                ["access-control-max-age"] = "3600",
            },
            HeadersOf(answer));
        Assert.Empty(host.Functions.Invocations);
    }

    [Fact]
    public async Task A_preflight_of_a_page_that_may_not_call_gets_no_headers()
    {
        await using var host = await StartAsync("GET /orders");

        using var answer = await PreflightAsync(host, "https://evil.example");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Empty(HeadersOf(answer));
    }

    [Fact]
    public async Task A_catch_all_route_gets_the_preflight_and_the_API_adds_the_headers()
    {
        await using var host = await StartAsync("$default");

        using var answer = await PreflightAsync(host, Page);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single(host.Functions.Invocations);
        Assert.Equal("GET,POST", HeadersOf(answer)["access-control-allow-methods"]);
    }

    [Fact]
    public async Task The_functions_own_headers_are_replaced()
    {
        await using var host = await StartAsync("GET /orders");
        host.Functions.Answers("""{"statusCode":200,"headers":{"Access-Control-Allow-Origin":"*","X-Own":"1"}}""");

        using var answer = await host.SendAsync(HttpMethod.Get, "/orders", null, ("Origin", Page));

        Assert.Equal(new SortedDictionary<string, string>(StringComparer.Ordinal) { ["access-control-allow-origin"] = Page, ["access-control-expose-headers"] = "location" }, HeadersOf(answer));
        Assert.Equal(["1"], answer.Headers.GetValues("x-own"));
    }

    [Fact]
    public async Task Refusals_have_the_headers_too_so_that_a_page_can_read_them()
    {
        await using var host = await StartAsync("GET /orders");

        using var answer = await host.SendAsync(HttpMethod.Get, "/nothing", null, ("Origin", Page));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(Page, HeadersOf(answer)["access-control-allow-origin"]);
    }

    [Fact]
    public async Task Without_rules_a_preflight_is_a_request_like_any_other()
    {
        await using var host = await ApiHost.StartAsync("GET /orders");

        using var answer = await PreflightAsync(host, Page);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<ApiHost> StartAsync(string route)
    {
        var host = await ApiHost.StartAsync(route);
        var properties = new JsonObject
        {
            ["Name"] = "Shop",
            ["ProtocolType"] = "HTTP",
            ["CorsConfiguration"] = new JsonObject
            {
                ["AllowOrigins"] = new JsonArray(Page),
                ["AllowMethods"] = new JsonArray("GET", "POST"),
                ["AllowHeaders"] = new JsonArray("authorization", "content-type"),
                ["ExposeHeaders"] = new JsonArray("location"),
                ["MaxAge"] = 3600,
            },
        };
        await host.TypeOf("Api").UpdateAsync(new ResourceRequest("Shop", "Api", properties), new ResourceState(host.ApiId), TestContext.Current.CancellationToken);
        return host;
    }

    private static Task<HttpResponseMessage> PreflightAsync(ApiHost host, string origin) =>
        host.SendAsync(HttpMethod.Options, "/orders", null, ("Origin", origin), ("Access-Control-Request-Method", "GET"));

    private static SortedDictionary<string, string> HeadersOf(HttpResponseMessage answer) =>
        new(answer.Headers.Where(header => header.Key.StartsWith("access-control-", StringComparison.OrdinalIgnoreCase)).ToDictionary(header => header.Key.ToLowerInvariant(), header => string.Join(',', header.Value), StringComparer.Ordinal), StringComparer.Ordinal);
}
