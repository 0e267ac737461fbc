using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Buckets.Calls;

/// <summary>S3: finds the operation that a request means (<see href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html"/>).</summary>
/// <param name="operations">The operations.</param>
/// <param name="time">The clock.</param>
internal sealed class S3Service(IEnumerable<IS3Operations> operations, TimeProvider time) : IAwsService
{
    private readonly List<S3Operation> all = [.. operations.SelectMany(group => group.All)];

    // What tells the operations of one method and place apart; anything else in a query only says how.
    private static readonly HashSet<string> Subresources = new(StringComparer.Ordinal)
    {
        "acl", "accelerate", "analytics", "attributes", "cors", "delete", "encryption", "intelligent-tiering", "inventory", "legal-hold", "lifecycle", "location", "logging",
        "metadataTable", "metrics", "notification", "object-lock", "ownershipControls", "policy", "policyStatus", "publicAccessBlock", "replication", "requestPayment",
        "restore", "retention", "select", "session", "tagging", "torrent", "uploadId", "uploads", "versioning", "versions", "website",
    };

    /// <inheritdoc />
    public IReadOnlyList<string> SigningNames => ["s3"];

    /// <inheritdoc />
    public async Task AnswerAsync(HttpContext context, SigningScope scope)
    {
        // The path as the server reads it has lost dots, doubled slashes and escapes that belong to keys.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var path = (Uri.TryCreate(target, UriKind.Absolute, out var absolute) && absolute.Scheme.StartsWith("http", StringComparison.Ordinal) ? absolute.PathAndQuery : target).Split('?')[0];
        var call = new S3Call(context, Convert.ToHexString(RandomNumberGenerator.GetBytes(8)), ObjectAddress.Of(context.Request.Host.Host, path));
        context.Response.Headers["x-amz-request-id"] = call.RequestId;
        context.Response.Headers["x-amz-id-2"] = call.RequestId;
        try
        {
            PresignedExpiry.Require(call, time.GetUtcNow());
            await Find(call).Answer(call);
        }
        catch (AwsException exception) when (!context.Response.HasStarted)
        {
            await S3Error.WriteAsync(call, exception);
        }
    }

    private S3Operation Find(S3Call call)
    {
        var place = call.Address switch { { Bucket: null } => S3Place.Service, { Key: null } => S3Place.Bucket, _ => S3Place.Object };
        var subresource = call.Request.Query.Keys.FirstOrDefault(Subresources.Contains);
        return all.Find(operation => operation.Method == call.Request.Method && operation.Place == place && operation.Subresource == subresource)
            ?? throw new AwsException("NotImplemented", $"The local target does not have {call.Request.Method} of {place}{(subresource is null ? "" : $" ?{subresource}")}.", StatusCodes.Status501NotImplemented);
    }
}
