using System.Net.Http.Headers;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.CloudFormation.Templates;

/// <summary>Reads templates from the endpoint's own S3. The address in a <c>TemplateURL</c> is AWS's or the endpoint's, with the bucket in the path or in the host's name; only bucket and key count.</summary>
/// <param name="http">Reads.</param>
/// <param name="endpoint">Where S3 is.</param>
/// <param name="account">Whose call it is.</param>
internal sealed class BucketTemplateStore(HttpClient http, EndpointAddress endpoint, LocalAccount account) : ITemplateStore
{
    /// <inheritdoc />
    public async Task<string> ReadAsync(Uri url, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(endpoint.Value, PathOf(url)));
        request.Headers.Authorization = new AuthenticationHeaderValue("AWS4-HMAC-SHA256", $"Credential={account.Id}/20260101/{account.Region}/s3/aws4_request, SignedHeaders=host, Signature=local");
        using var response = await http.SendAsync(request, cancellation);
        return response.IsSuccessStatusCode
            ? await response.Content.ReadAsStringAsync(cancellation)
            : throw new AwsException("ValidationError", $"S3 error: {(int)response.StatusCode} for the template {url}.");
    }

    /// <summary>Bucket and key as a path.</summary>
    public static string PathOf(Uri url)
    {
        var label = url.Host.IndexOf(".s3", StringComparison.Ordinal);
        var isLocal = url.IsLoopback || label < 0;
        return isLocal ? url.AbsolutePath : $"/{url.Host[..label]}{url.AbsolutePath}";
    }
}
