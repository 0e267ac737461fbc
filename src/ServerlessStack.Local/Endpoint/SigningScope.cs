using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace ServerlessStack.Local.Endpoint;

/// <summary>
/// Which service a request is meant for, read from its Signature Version 4: the scope of the credential names it, in the header or, for S3 alone, in a presigned query. The signature
/// itself is not checked: nobody else reaches the loopback interface, and no secret of the user is read.
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html"/>.
/// </summary>
/// <param name="AccessKey">The access key's id.</param>
/// <param name="Region">The region that the request was signed for.</param>
/// <param name="Service">The service's signing name.</param>
internal sealed partial record SigningScope(string AccessKey, string Region, string Service)
{
    private const string PresignedService = "s3";

    /// <summary>Whether the address itself is signed.</summary>
    public bool IsPresigned { get; private init; }

    /// <summary>Reads the scope; null where the request is not signed.</summary>
    public static SigningScope? Of(HttpRequest request)
    {
        var isPresigned = request.Headers.Authorization.Count == 0;
        var credential = isPresigned ? $"Credential={request.Query["X-Amz-Credential"]}" : request.Headers.Authorization.ToString();
        if (Scope().Match(credential) is not { Success: true } match)
        {
            return null;
        }

        // Any page of any site can send a query, but not this header unasked; and only objects are presigned.
        var scope = new SigningScope(match.Groups["key"].Value, match.Groups["region"].Value, match.Groups["service"].Value) { IsPresigned = isPresigned };
        return isPresigned && scope.Service != PresignedService ? null : scope;
    }

    [GeneratedRegex("Credential=(?<key>[^/, ]+)/[0-9]{8}/(?<region>[^/]+)/(?<service>[^/]+)/aws4_request", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Scope();
}
