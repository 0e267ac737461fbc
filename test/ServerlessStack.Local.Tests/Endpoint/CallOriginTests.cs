using System.Net;

namespace ServerlessStack.Local.Tests.Endpoint;

public sealed class CallOriginTests : IAsyncLifetime
{
    private readonly HttpClient http = new();
    private LocalHost host = null!;

    public async ValueTask InitializeAsync() => host = await LocalHost.StartAsync();

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_service_other_than_S3_is_not_called_by_a_query_alone()
    {
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(HttpMethod.Post, "events", isPresigned: true));
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(HttpMethod.Post, "events"));
        // S3 looks at it, and misses its date.
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(HttpMethod.Get, "s3", isPresigned: true));
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("https://localhost.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:3000", HttpStatusCode.NotFound)]
    [InlineData("http://127.0.0.1:3000", HttpStatusCode.NotFound)]
    [InlineData("http://[::1]:3000", HttpStatusCode.NotFound)]
    [InlineData("http://shop.localhost", HttpStatusCode.NotFound)]
    public async Task A_page_of_another_site_may_not_call_a_service(string origin, HttpStatusCode status) =>
        Assert.Equal(status, await SendAsync(HttpMethod.Get, "s3", origin: origin));

    [Fact]
    public async Task A_page_of_another_site_may_use_a_presigned_address_but_not_with_a_form()
    {
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(HttpMethod.Get, "s3", isPresigned: true, origin: "https://shop.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(HttpMethod.Post, "s3", isPresigned: true, origin: "https://shop.example"));
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("10.0.0.1", HttpStatusCode.Forbidden)]
    [InlineData("localhost", HttpStatusCode.NotFound)]
    [InlineData("bucket.s3.localhost", HttpStatusCode.NotFound)]
    public async Task A_name_that_another_site_points_here_is_refused(string name, HttpStatusCode status) =>
        Assert.Equal(status, await SendAsync(HttpMethod.Get, "s3", name: name));

    private async Task<HttpStatusCode> SendAsync(HttpMethod method, string service, bool isPresigned = false, string? origin = null, string? name = null)
    {
        var credential = $"Credential=local/20261123/us-east-1/{service}/aws4_request";
        using var request = new HttpRequestMessage(method, new Uri(host.Address, isPresigned ? $"/nothing/here?X-Amz-{credential}" : "/nothing/here"));
        if (!isPresigned)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 {credential}, SignedHeaders=host, Signature=local");
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        request.Headers.Host = name;
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
