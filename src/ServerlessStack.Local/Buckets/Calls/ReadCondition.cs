using System.Globalization;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Buckets.Storage;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Buckets.Calls;

/// <summary>On what a read, or the read of a copy, depends: <see href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-reads.html"/>.</summary>
/// <param name="Call">The call.</param>
/// <param name="Prefix">What the headers begin with; for a copy <c>x-amz-copy-source-</c>.</param>
internal sealed record ReadCondition(S3Call Call, string Prefix = "")
{
    /// <summary>Holds it against the object.</summary>
    /// <exception cref="AwsException">It does not hold.</exception>
    public void Require(ObjectVersion version)
    {
        var (match, none) = (Call.Header($"{Prefix}If-Match"), Call.Header($"{Prefix}If-None-Match"));

        // A condition on the tag decides over the one on the time beside it.
        if (match is not null ? !Names(match, version) : Time("If-Unmodified-Since") is { } unmodified && version.LastModifiedSecond > unmodified)
        {
            throw new AwsException("PreconditionFailed", "At least one of the pre-conditions you specified did not hold", StatusCodes.Status412PreconditionFailed);
        }

        if (none is not null ? Names(none, version) : Time("If-Modified-Since") is { } modified && version.LastModifiedSecond <= modified)
        {
            throw Prefix.Length > 0
                ? new AwsException("PreconditionFailed", "At least one of the pre-conditions you specified did not hold", StatusCodes.Status412PreconditionFailed)
                : new AwsException("NotModified", "Not Modified", StatusCodes.Status304NotModified);
        }
    }

    private DateTimeOffset? Time(string name) =>
        DateTimeOffset.TryParse(Call.Header(Prefix + name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static bool Names(string tags, ObjectVersion version) =>
        tags.Split(',', StringSplitOptions.TrimEntries).Any(tag => tag == "*" || tag.Trim('"') == version.ETag);
}
