using System.Net;
using System.Xml.Linq;
using Amazon.S3;
using Amazon.S3.Model;

namespace ServerlessStack.Local.Tests.Buckets;

public sealed class PresignedTests : BucketTests
{
    private readonly HttpClient http = new();

    [Fact]
    public async Task An_address_writes_and_reads_without_credentials()
    {
        using var put = await http.PutAsync(new Uri(Address(HttpVerb.PUT, TimeSpan.FromMinutes(1))), new StringContent("1"), Cancellation);
        using var got = await http.GetAsync(new Uri(Address(HttpVerb.GET, TimeSpan.FromMinutes(1), "text/css")), Cancellation);

        Assert.Equal((HttpStatusCode.OK, "1", "text/css"), (put.StatusCode, await got.Content.ReadAsStringAsync(Cancellation), got.Content.Headers.ContentType!.ToString()));
    }

    [Fact]
    public async Task An_address_that_is_over_is_refused()
    {
        using var got = await http.GetAsync(new Uri(Address(HttpVerb.GET, TimeSpan.FromMinutes(1)).Replace("X-Amz-Date=20", "X-Amz-Date=19", StringComparison.Ordinal)), Cancellation);
        var error = XElement.Parse(await got.Content.ReadAsStringAsync(Cancellation));

        Assert.Equal((HttpStatusCode.Forbidden, "AccessDenied", "Request has expired"), (got.StatusCode, error.Element("Code")!.Value, error.Element("Message")!.Value));
    }

    [Theory]
    [InlineData("shared.s3.localhost", "/a%20b")]
    [InlineData("shared.localhost", "/a%20b")]
    [InlineData("shared.s3.us-east-1.amazonaws.com", "/a%20b")]
    [InlineData("127.0.0.1", "/shared/a%20b")]
    public async Task A_bucket_is_found_in_the_host_and_in_the_path(string name, string path)
    {
        await Client.PutObjectAsync(new PutObjectRequest { BucketName = "shared", Key = "a b", ContentBody = "1" }, Cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Host.Address, path)) { Headers = { Host = name } };
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=local/20261123/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=local");
        using var got = await http.SendAsync(request, Cancellation);

        Assert.Equal("1", await got.Content.ReadAsStringAsync(Cancellation));
    }

    public override async ValueTask DisposeAsync()
    {
        http.Dispose();
        await base.DisposeAsync();
    }

    private protected override Task PrepareAsync() => Client.PutBucketAsync("shared", Cancellation);

    private string Address(HttpVerb verb, TimeSpan life, string? type = null) => Client.GetPreSignedURL(new GetPreSignedUrlRequest
    {
        BucketName = "shared",
        Key = "a",
        Verb = verb,
        Protocol = Protocol.HTTP,
        Expires = TimeProvider.System.GetUtcNow().Add(life).UtcDateTime,
        ResponseHeaderOverrides = { ContentType = type },
    });
}
