using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Buckets.Storage;

/// <summary>On what a write depends: <see href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html"/>.</summary>
/// <param name="IfMatch">The entity tag that the object has to have; null for any.</param>
/// <param name="MustBeNew">Whether there must be no object.</param>
internal sealed record WriteCondition(string? IfMatch, bool MustBeNew)
{
    /// <summary>Whether it asks for anything.</summary>
    public bool IsAsked => IfMatch is not null || MustBeNew;

    /// <summary>Reads it from a request's headers.</summary>
    /// <exception cref="AwsException">S3 does not know such a condition.</exception>
    public static WriteCondition Read(HttpRequest request)
    {
        var (match, none) = (request.Headers.IfMatch.ToString(), request.Headers.IfNoneMatch.ToString());
        return none is "" or "*" && (match.Length == 0 || none.Length == 0)
            ? new WriteCondition(match.Length == 0 ? null : match.Trim('"'), none.Length > 0)
            : throw new AwsException("NotImplemented", "A header you provided implies functionality that is not implemented: If-None-Match takes * alone, and not beside If-Match.", StatusCodes.Status501NotImplemented);
    }

    /// <summary>Holds it against what is there.</summary>
    /// <param name="current">The object; null where there is none.</param>
    /// <param name="wasDeletedMeanwhile">Whether the object was deleted since the request began.</param>
    /// <exception cref="AwsException">It does not hold.</exception>
    public void Require(ObjectVersion? current, bool wasDeletedMeanwhile)
    {
        if (IsAsked && wasDeletedMeanwhile)
        {
            throw new AwsException("ConditionalRequestConflict", "The conditional request cannot succeed due to a conflicting operation against this resource.", StatusCodes.Status409Conflict);
        }

        if (IfMatch is not null && current is null)
        {
            throw new AwsException("NoSuchKey", "The specified key does not exist.", StatusCodes.Status404NotFound);
        }

        if ((MustBeNew && current is not null) || (IfMatch is not null && IfMatch != "*" && IfMatch != current!.ETag))
        {
            throw new AwsException("PreconditionFailed", "At least one of the pre-conditions you specified did not hold", StatusCodes.Status412PreconditionFailed);
        }
    }
}
