using System.Text.Json;
using Amazon.S3;
using Amazon.S3.Model;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;

namespace ServerlessStack.Reports;

/// <summary>The reports in an S3 bucket, which keeps the earlier versions of one that is written again.</summary>
/// <param name="s3">The client of the bucket's region.</param>
/// <param name="bucket">The bucket's name.</param>
public sealed class ReportBucket(IAmazonS3 s3, string bucket) : IReportStore
{
    /// <summary>The construct id of the bucket.</summary>
    public const string Id = "Reports";

    /// <summary>The bucket of reports that this function was granted.</summary>
    /// <param name="links">The function's links.</param>
    /// <returns>The bucket, reached with the function's own role and region.</returns>
    /// <exception cref="MissingLinkException">No bucket of reports was granted to this function.</exception>
    public static ReportBucket From(Links links)
    {
        ArgumentNullException.ThrowIfNull(links);
        // The link is read first: a missing grant is the likelier mistake, and has the clearer message.
        var bucket = links.Bucket(Id);
        return new(new AmazonS3Client(), bucket);
    }

    /// <inheritdoc />
    public Task WriteAsync(DailyViews report, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(report);
        var put = new PutObjectRequest
        {
            BucketName = bucket,
            Key = ReportKey.Of(report.Day),
            ContentBody = JsonSerializer.Serialize(report, StorefrontJson.Default.DailyViews),
            ContentType = "application/json",
            // A report is in memory already, so there is nothing to stream.
            UseChunkEncoding = false,
        };
        return s3.PutObjectAsync(put, cancellation);
    }
}
