using System.Globalization;
using System.Net;

namespace ServerlessStack.Lambda.Idempotency;

/// <summary>What a caller is told about a duplicate that has no answer yet (IETF draft "The Idempotency-Key HTTP Header Field", section 2.7).</summary>
internal static class IdempotencyProblem
{
    /// <summary>What the header <c>Retry-After</c> says where coming back helps (RFC 9110, section 10.2.3).</summary>
    public const string RetryAfterSeconds = "1";

    /// <summary>400: there is no key.</summary>
    public static Problem NoKey { get; } = new()
    {
        Status = HttpStatusCode.BadRequest,
        Title = "The request needs an idempotency key.",
        Detail = $"Nothing was done. Send a new unique value, such as a UUID, for every new operation, and the same value with every retry of it; as a header its name is {IdempotencyKeyHeader.Name}.",
    };

    /// <summary>409: it was handled, but the answer is gone.</summary>
    public static Problem AnswerNotKept { get; } = new()
    {
        Status = HttpStatusCode.Conflict,
        Title = "The request was handled before.",
        Detail = "It was handled once, and not again now. Its answer could not be kept; read what it made or changed instead.",
    };

    /// <summary>409 or 422: why the claim did not start.</summary>
    public static Problem From(ClaimResult refused, DateTimeOffset now) => refused.Outcome switch
    {
        ClaimOutcome.InProgress when refused.LeaseEnd is null => new()
        {
            Status = HttpStatusCode.Conflict,
            Title = "The request is still being handled.",
            Detail = "The first request with this key took too long and is not done yet. Send this one again after some seconds.",
        },
        ClaimOutcome.InProgress => new()
        {
            Status = HttpStatusCode.Conflict,
            Title = "The request is still being handled.",
            Detail = string.Create(
                CultureInfo.InvariantCulture, $"The first request with this key is not done yet. Send this one again after a second; in {Seconds(refused.LeaseEnd, now)} s at the latest it gets an answer."),
        },
        ClaimOutcome.InDoubt => new()
        {
            Status = HttpStatusCode.Conflict,
            Title = "It is not known whether the request was handled.",
            Detail = "An earlier request with this key was interrupted, so its effect may have happened. It is not tried again; look for its effect before you send a new key.",
        },
        _ => new()
        {
            Status = HttpStatusCode.UnprocessableEntity,
            Title = "The idempotency key was used before.",
            Detail = "An earlier request with this key asked for something else. Nothing was done; send a new key for a new request.",
        },
    };

    private static long Seconds(DateTimeOffset? leaseEnd, DateTimeOffset now) => Math.Max(1, (long)Math.Ceiling((leaseEnd - now)?.TotalSeconds ?? 0));
}
