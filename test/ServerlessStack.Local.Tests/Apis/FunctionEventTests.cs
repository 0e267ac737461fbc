using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Tests.Apis.Fakes;

namespace ServerlessStack.Local.Tests.Apis;

public class FunctionEventTests
{
    [Fact]
    public async Task A_function_gets_a_request_in_payload_format_2()
    {
        await using var host = await ApiHost.StartAsync("POST /orders/{id}");

        using var answer = await host.SendAsync(
            HttpMethod.Post, "/orders/a%20b?colour=red&colour=blue&size=10%25", new StringContent("""{"total":1}""", Encoding.UTF8, "application/json"), ("Cookie", "a=1; b=2"), ("User-Agent", "curl/8"));

        var request = host.Functions.Event;
        Assert.Equal("2.0", (string?)request["version"]);
        Assert.Equal("POST /orders/{id}", (string?)request["routeKey"]);
        Assert.Equal("/orders/a b", (string?)request["rawPath"]);
        Assert.Equal("colour=red&colour=blue&size=10%25", (string?)request["rawQueryString"]);
        Assert.Equal("""["a=1","b=2"]""", request["cookies"]!.ToJsonString());
        Assert.Equal("red,blue", (string?)request["queryStringParameters"]!["colour"]);
        Assert.Equal("10%", (string?)request["queryStringParameters"]!["size"]);
        Assert.Equal("""{"id":"a b"}""", request["pathParameters"]!.ToJsonString());
        Assert.Equal("""{"total":1}""", (string?)request["body"]);
        Assert.False((bool)request["isBase64Encoded"]!);
        var headers = request["headers"]!.AsObject();
        Assert.All(headers, header => Assert.Equal(header.Key.ToLowerInvariant(), header.Key));
        Assert.Equal("127.0.0.1", (string?)headers["x-forwarded-for"]);
        Assert.False(headers.ContainsKey("cookie"));
        Assert.Equal("PlaceOrder", host.Functions.Invocations[0].Function);
    }

    [Fact]
    public async Task The_context_has_the_members_of_a_recorded_request()
    {
        await using var host = await ApiHost.StartAsync("GET /");

        using var answer = await host.SendAsync(HttpMethod.Get, "/", null, ("User-Agent", "curl/8"));

        var context = host.Functions.Event["requestContext"]!.AsObject();
        Assert.Equal(["accountId", "apiId", "domainName", "domainPrefix", "http", "requestId", "routeKey", "stage", "time", "timeEpoch"], context.Select(member => member.Key));
        Assert.Equal(["method", "path", "protocol", "sourceIp", "userAgent"], context["http"]!.AsObject().Select(member => member.Key));
        Assert.Equal("23/Nov/2026:01:02:03 +0000", (string?)context["time"]);
        Assert.Equal(host.Time.GetUtcNow().ToUnixTimeMilliseconds(), (long?)context["timeEpoch"]);
        Assert.Equal("$default", (string?)context["stage"]);
        Assert.Equal(Assert.Single(answer.Headers.GetValues("apigw-requestid")), (string?)context["requestId"]);
        Assert.Equal("curl/8", (string?)context["http"]!["userAgent"]);
    }

    [Fact]
    public async Task What_a_request_does_not_have_is_left_out()
    {
        await using var host = await ApiHost.StartAsync("GET /health");

        using var answer = await host.SendAsync(HttpMethod.Get, "/health");

        Assert.Equal(["version", "routeKey", "rawPath", "rawQueryString", "headers", "requestContext", "isBase64Encoded"], host.Functions.Event.Select(member => member.Key));
        Assert.Equal("", (string?)host.Functions.Event["rawQueryString"]);
    }

    [Theory]
    [InlineData("application/octet-stream", true)]
    [InlineData("application/x-www-form-urlencoded", true)]
    [InlineData("image/png", true)]
    [InlineData("text/csv; charset=utf-8", false)]
    [InlineData("application/problem+json", false)]
    [InlineData("application/xml", false)]
    public async Task A_body_that_is_no_text_is_encoded(string type, bool isEncoded)
    {
        await using var host = await ApiHost.StartAsync("PUT /file");
        var content = new ByteArrayContent("a=1"u8.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        using var answer = await host.SendAsync(HttpMethod.Put, "/file", content);

        Assert.Equal(isEncoded, (bool?)host.Functions.Event["isBase64Encoded"]);
        Assert.Equal(isEncoded ? "YT0x" : "a=1", (string?)host.Functions.Event["body"]);
    }

    [Fact]
    public async Task A_named_stage_is_in_the_path_and_brings_its_variables()
    {
        await using var host = await ApiHost.StartAsync("GET /orders");
        await host.SetStageAsync(new JsonObject { ["StageName"] = "beta", ["StageVariables"] = new JsonObject { ["colour"] = "red" } });

        using var answer = await host.SendAsync(HttpMethod.Get, "/beta/orders");

        var request = host.Functions.Event;
        Assert.Equal("/beta/orders", (string?)request["rawPath"]);
        Assert.Equal("beta", (string?)request["requestContext"]!["stage"]);
        Assert.Equal("""{"colour":"red"}""", request["stageVariables"]!.ToJsonString());
    }
}
