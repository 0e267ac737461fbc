using System.Net;
using System.Text.Json;
using Amazon.S3;
using Amazon.S3.Model;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;

namespace ServerlessStack.Receipts;

/// <summary>
/// The receipts in an S3 bucket. A write is conditional, so a redelivered event neither makes a second version nor a second
/// <c>Object Created</c> event (S3 user guide, "How to prevent object overwrites with conditional writes").
/// </summary>
/// <param name="s3">The client of the bucket's region.</param>
/// <param name="bucket">The bucket's name.</param>
public sealed class ReceiptBucket(IAmazonS3 s3, string bucket) : IReceiptStore
{
    /// <summary>The construct id of the bucket.</summary>
    public const string Id = "Receipts";

    /// <summary>The bucket of receipts that this function was granted.</summary>
    /// <param name="links">The function's links.</param>
    /// <returns>The bucket, reached with the function's own role and region.</returns>
    /// <exception cref="MissingLinkException">No bucket of receipts was granted to this function.</exception>
    public static ReceiptBucket From(Links links)
    {
        ArgumentNullException.ThrowIfNull(links);
        // The link is read first: a missing grant is the likelier mistake, and has the clearer message.
        var bucket = links.Bucket(Id);
        return new(new AmazonS3Client(), bucket);
    }

    /// <inheritdoc />
    public async Task WriteAsync(Receipt receipt, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        var put = new PutObjectRequest
        {
            BucketName = bucket,
            Key = ReceiptKey.Of(receipt.OrderId),
            ContentBody = JsonSerializer.Serialize(receipt, StorefrontJson.Default.Receipt),
            ContentType = "application/json",
            IfNoneMatch = "*",
            // A receipt fits one chunk many times over.
            UseChunkEncoding = false,
        };

        try
        {
            await s3.PutObjectAsync(put, cancellation);
        }
        catch (AmazonS3Exception there) when (there.StatusCode == HttpStatusCode.PreconditionFailed)
        {
            // The receipt's content follows from the order alone, so what is there already is what would have been written.
        }
    }
}
