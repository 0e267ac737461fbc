using System.Net;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Resources;
using ServerlessStack.Local.Tests.Apis.Fakes;

namespace ServerlessStack.Local.Tests.Apis;

public class ApiServiceTests
{
    [Fact]
    public async Task What_no_route_answers_is_a_404()
    {
        await using var host = await ApiHost.StartAsync("GET /orders");

        using var answer = await host.SendAsync(HttpMethod.Get, "/nothing");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("""{"message":"Not Found"}""", await TextOf(answer));
    }

    [Fact]
    public async Task An_API_is_also_called_by_its_host_name()
    {
        await using var host = await ApiHost.StartAsync("GET /orders");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Endpoint, "/orders")) { Headers = { Host = $"{host.ApiId}.execute-api.us-east-1.localhost" } };

        using var answer = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("done", await TextOf(answer));
        Assert.Equal("/orders", (string?)host.Functions.Event["rawPath"]);
    }

    [Fact]
    public async Task A_body_of_more_than_10_MB_is_refused()
    {
        await using var host = await ApiHost.StartAsync("POST /orders");

        using var answer = await host.SendAsync(HttpMethod.Post, "/orders", new ByteArrayContent(new byte[(10 * 1024 * 1024) + 1]));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Empty(host.Functions.Invocations);
    }

    [Fact]
    public async Task Headers_of_more_than_10240_bytes_are_refused()
    {
        await using var host = await ApiHost.StartAsync("GET /orders");

        using var answer = await host.SendAsync(HttpMethod.Get, "/orders", null, ("X-Large", new string('x', 10_240)));

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, answer.StatusCode);
        Assert.Empty(host.Functions.Invocations);
    }

    [Fact]
    public async Task Requests_beyond_the_routes_limit_are_refused_until_time_has_passed()
    {
        await using var host = await ApiHost.StartAsync("GET /views", "GET /orders");
        await host.SetStageAsync(new JsonObject
        {
            ["DefaultRouteSettings"] = new JsonObject { ["ThrottlingRateLimit"] = 100, ["ThrottlingBurstLimit"] = 200 },
            ["RouteSettings"] = new JsonObject { ["GET /views"] = new JsonObject { ["ThrottlingRateLimit"] = 0.5, ["ThrottlingBurstLimit"] = 2 } },
        });

        Assert.Equal([200, 200, 429, 429], await StatusesAsync(host, "/views", 4));
        Assert.Equal([200, 200, 200], await StatusesAsync(host, "/orders", 3));
        host.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal([200, 429], await StatusesAsync(host, "/views", 2));
        using var answer = await host.SendAsync(HttpMethod.Get, "/views");
        Assert.Equal("""{"message":"Too Many Requests"}""", await TextOf(answer));
    }

    [Fact]
    public async Task A_request_is_in_the_access_log_in_the_stages_format()
    {
        await using var host = await ApiHost.StartAsync();
        await host.AddRouteAsync("GET /orders/{id}", needsToken: true);
        const string format = """{"path":"$context.path","status":"$context.status","routeKey":"$context.routeKey","agent":"$context.identity.userAgent","time":"$context.requestTime","sub":"$context.authorizer.claims.sub","error":"$context.integrationErrorMessage","length":"$context.responseLength"}""";
        await host.SetStageAsync(new JsonObject { ["AccessLogSettings"] = new JsonObject { ["DestinationArn"] = "arn:aws:logs:us-east-1:000000000000:log-group:/shop/access:*", ["Format"] = format } });

        using var answer = await host.SendAsync(HttpMethod.Get, "/orders/7", null, ("Authorization", host.TokenFor("alice")), ("User-Agent", "curl/8"));

        var (group, line) = await host.AccessLog.First;
        Assert.Equal("/shop/access", group);
        Assert.Equal("""{"path":"/orders/7","status":"200","routeKey":"GET /orders/{id}","agent":"curl/8","time":"23/Nov/2026:01:02:03 +0000","sub":"alice","error":"-","length":"4"}""", line);
    }

    [Fact]
    public async Task A_request_is_found_by_an_id_in_its_answer()
    {
        await using var host = await ApiHost.StartAsync("POST /orders");
        await host.SetStageAsync(new JsonObject { ["AccessLogSettings"] = new JsonObject { ["DestinationArn"] = "arn:aws:logs:us-east-1:000000000000:log-group:access", ["Format"] = "$context.requestId" } });
        host.Functions.Answers("""{"statusCode":201,"body":"{\"id\":\"order-7\"}"}""");

        using var answer = await host.SendAsync(HttpMethod.Post, "/orders", new StringContent("{}"));
        await host.AccessLog.First;

        var hop = Assert.Single(host.Hops.Of("order-7"));
        Assert.Equal(("API", "Shop", "POST /orders 201"), (hop.Kind, hop.Resource, hop.What));
    }

    [Fact]
    public async Task A_deleted_API_answers_no_more()
    {
        await using var host = await ApiHost.StartAsync("GET /orders");
        await host.TypeOf("Api").DeleteAsync(new ResourceState(host.ApiId), TestContext.Current.CancellationToken);

        using var answer = await host.SendAsync(HttpMethod.Get, "/orders");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<IReadOnlyList<int>> StatusesAsync(ApiHost host, string path, int count)
    {
        var statuses = new List<int>();
        for (var index = 0; index < count; index++)
        {
            using var answer = await host.SendAsync(HttpMethod.Get, path);
            statuses.Add((int)answer.StatusCode);
        }

        return statuses;
    }

    private static Task<string> TextOf(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
