using Amazon.Runtime;
using ServerlessStack.Lambda.Testing;
using ServerlessStack.Statuses;

namespace ServerlessStack.Lambdas.Tests.Statuses;

public sealed class RequestSignerTests
{
    private const string KeyId = "AKIDEXAMPLE";
    private const string Secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    // The cases "post-x-www-form-urlencoded" and "post-vanilla" of AWS's Signature Version 4 test suite.
    [Theory]
    [InlineData("Param1=value1", "content-type;host;x-amz-date", "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a")]
    [InlineData(null, "host;x-amz-date", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b")]
    public async Task A_request_is_signed_as_AWS_shows_it(string? body, string headers, string signature)
    {
        using var request = Request(body);

        await SignAsync(request, new BasicAWSCredentials(KeyId, Secret));

        Assert.Equal("20150830T123600Z", Assert.Single(request.Headers.GetValues("x-amz-date")));
        Assert.Equal(
            $"AWS4-HMAC-SHA256 Credential={KeyId}/20150830/us-east-1/service/aws4_request, SignedHeaders={headers}, Signature={signature}",
            Assert.Single(request.Headers.GetValues("Authorization")));
    }

    [Fact]
    public async Task The_token_of_a_role_is_sent_and_signed()
    {
        using var request = Request(body: null);

        await SignAsync(request, new SessionAWSCredentials(KeyId, Secret, "token"));

        Assert.Equal("token", Assert.Single(request.Headers.GetValues("x-amz-security-token")));
        Assert.Contains("SignedHeaders=host;x-amz-date;x-amz-security-token,", Assert.Single(request.Headers.GetValues("Authorization")), StringComparison.Ordinal);
    }

    private static HttpRequestMessage Request(string? body) => new(HttpMethod.Post, "http://example.amazonaws.com/")
    {
        Content = body is null ? null : new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded")),
    };

    private static async Task SignAsync(HttpRequestMessage request, AWSCredentials credentials)
    {
        using var client = new HttpMessageInvoker(new RequestSigner(credentials, "us-east-1", "service", new ManualClock(new DateTimeOffset(2015, 8, 30, 12, 36, 0, TimeSpan.Zero)), new Nowhere()));
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private sealed class Nowhere : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage());
    }
}
