using System.Net;
using ServerlessStack.Local.Functions;
using ServerlessStack.Local.Tests.Apis.Fakes;

namespace ServerlessStack.Local.Tests.Apis;

public class FunctionResponseTests
{
    [Fact]
    public async Task A_structured_answer_becomes_its_status_headers_cookies_and_body()
    {
        await using var host = await ApiHost.StartAsync("GET /");
        host.Functions.Answers("""{"statusCode":201,"headers":{"Location":"/orders/1","Content-Type":"application/json"},"cookies":["a=1","b=2"],"body":"{}"}""");

        using var answer = await host.SendAsync(HttpMethod.Get, "/");

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("/orders/1", answer.Headers.Location?.ToString());
        Assert.Equal(["a=1", "b=2"], answer.Headers.GetValues("set-cookie"));
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("{}", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("""{"message":"Hello"}""")]
    [InlineData("\"Hello\"")]
    [InlineData("[1,2]")]
    [InlineData("null")]
    public async Task JSON_without_a_status_is_the_body(string payload)
    {
        await using var host = await ApiHost.StartAsync("GET /");
        host.Functions.Answers(payload);

        using var answer = await host.SendAsync(HttpMethod.Get, "/");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(payload, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_encoded_body_is_decoded()
    {
        await using var host = await ApiHost.StartAsync("GET /");
        host.Functions.Answers("""{"statusCode":200,"body":"AAEC","isBase64Encoded":true}""");

        Assert.Equal([0, 1, 2], await host.Http.GetByteArrayAsync(host.ApiAddress + "/", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("this is no JSON", null)]
    [InlineData("""{"statusCode":"soon"}""", null)]
    [InlineData("""{"statusCode":200,"body":{"a":1}}""", null)]
    [InlineData("""{"statusCode":200,"body":"%","isBase64Encoded":true}""", null)]
    [InlineData("""{"errorMessage":"boom","errorType":"Boom"}""", "Unhandled")]
    public async Task A_function_that_fails_or_answers_something_else_is_a_500(string payload, string? error)
    {
        await using var host = await ApiHost.StartAsync("GET /");
        host.Functions.Answers(payload, error);

        await AssertMessageAsync(host, HttpStatusCode.InternalServerError, "Internal Server Error");
    }

    [Theory]
    [InlineData(FunctionRefusedException.Throttled, HttpStatusCode.ServiceUnavailable, "Service Unavailable")]
    [InlineData(FunctionRefusedException.NotFound, HttpStatusCode.InternalServerError, "Internal Server Error")]
    public async Task A_function_that_Lambda_does_not_run_is_named_as_API_Gateway_does(string code, HttpStatusCode status, string message)
    {
        await using var host = await ApiHost.StartAsync("GET /");
        host.Functions.Answer = _ => throw new FunctionRefusedException(code, "no");

        await AssertMessageAsync(host, status, message);
    }

    [Fact]
    public async Task A_function_that_takes_too_long_is_a_503()
    {
        await using var host = await ApiHost.StartAsync();
        var slow = await host.DeployAsync("Integration", new() { ["IntegrationType"] = "AWS_PROXY", ["IntegrationUri"] = ApiHost.Function, ["PayloadFormatVersion"] = "2.0", ["TimeoutInMillis"] = 50 });
        await host.AddRouteAsync("GET /", slow.PhysicalId);
        host.Functions.Answer = async cancellation =>
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            throw new InvalidOperationException();
        };

        await AssertMessageAsync(host, HttpStatusCode.ServiceUnavailable, "Service Unavailable");
    }

    private static async Task AssertMessageAsync(ApiHost host, HttpStatusCode status, string message)
    {
        using var answer = await host.SendAsync(HttpMethod.Get, "/");
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal($$"""{"message":"{{message}}"}""", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
