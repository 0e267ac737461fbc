using System.Globalization;
using System.Security.Cryptography;
using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using Amazon.Runtime.Internal.Auth;

namespace ServerlessStack.Statuses;

/// <summary>
/// Signs requests without a path or a query of their own, such as those of AWS's query protocol (IAM guide, "AWS Signature Version 4 for API requests"). One call needs no client of a whole service; the key's arithmetic is the SDK's.
/// </summary>
/// <param name="credentials">Who signs.</param>
/// <param name="region">The service's region.</param>
/// <param name="service">The service's name in signatures, such as <c>sns</c>.</param>
/// <param name="clock">Says when a request is signed: it is taken for a few minutes only.</param>
/// <param name="next">Sends what was signed.</param>
public sealed class RequestSigner(AWSCredentials credentials, string region, string service, TimeProvider clock, HttpMessageHandler next) : DelegatingHandler(next)
{
    /// <summary>A signer with the role of the function that this process is.</summary>
    /// <param name="region">The service's region.</param>
    /// <param name="service">The service's name in signatures.</param>
    /// <returns>The signer.</returns>
    public static RequestSigner OfFunction(string region, string service) =>
        new(new DefaultAWSCredentialsIdentityResolver().ResolveIdentity(clientConfig: null), region, service, TimeProvider.System, new SocketsHttpHandler());

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var keys = await credentials.GetCredentialsAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        var body = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken) : [];
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["host"] = request.RequestUri!.Authority,
            ["x-amz-date"] = now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture),
        };
        if (keys.UseToken)
        {
            headers["x-amz-security-token"] = keys.Token;
        }

        foreach (var (name, value) in headers.Where(header => header.Key.StartsWith("x-amz-", StringComparison.Ordinal)))
        {
            request.Headers.Add(name, value);
        }

        if (request.Content?.Headers.ContentType is { } type)
        {
            headers["content-type"] = type.ToString();
        }

        var names = string.Join(';', headers.Keys);
        var lines = string.Concat(headers.Select(header => $"{header.Key}:{header.Value}\n"));
        var canonical = $"{request.Method}\n/\n\n{lines}\n{names}\n{Convert.ToHexStringLower(SHA256.HashData(body))}";
        var signature = AWS4Signer.ComputeSignature(keys.AccessKey, keys.SecretKey, region, now, service, names, canonical);
        request.Headers.TryAddWithoutValidation("Authorization", signature.ForAuthorizationHeader);
        return await base.SendAsync(request, cancellationToken);
    }
}
