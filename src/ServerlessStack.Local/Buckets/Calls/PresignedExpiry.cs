using System.Globalization;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Buckets.Calls;

/// <summary>How long a presigned address is good: <see href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html"/>.</summary>
internal static class PresignedExpiry
{
    /// <summary>Lets a call pass that is not presigned, or still good.</summary>
    /// <exception cref="AwsException">It is over, or was never one.</exception>
    public static void Require(S3Call call, DateTimeOffset now)
    {
        if (call.Query("X-Amz-Credential") is null)
        {
            return;
        }

        var isDate = DateTimeOffset.TryParseExact(call.Query("X-Amz-Date"), "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var signed);
        if (!isDate || call.Number("X-Amz-Expires") is not (> 0 and <= S3Limits.LongestPresigned) || call.Query("X-Amz-Signature") is null)
        {
            throw new AwsException("AuthorizationQueryParametersError", $"A presigned address needs X-Amz-Signature, X-Amz-Date and X-Amz-Expires from 1 to {S3Limits.LongestPresigned} seconds.");
        }

        if (now > signed.AddSeconds(call.Number("X-Amz-Expires")!.Value))
        {
            throw new AwsException("AccessDenied", "Request has expired", StatusCodes.Status403Forbidden);
        }
    }
}
