using System.Net;

namespace ServerlessStack.Lambda;

/// <summary>What a caller did wrong, sent as <c>application/problem+json</c> (RFC 9457, "Problem Details for HTTP APIs").</summary>
public sealed record Problem
{
    /// <summary>The HTTP status code: 400 to 599.</summary>
    public required HttpStatusCode Status { get; init; }

    /// <summary>A short summary that is the same for every problem of this kind.</summary>
    public required string Title { get; init; }

    /// <summary>What went wrong this time, written for the caller; <see langword="null"/> adds nothing to the title.</summary>
    public string? Detail { get; init; }

    /// <summary>Every single mistake in the request; empty when <see cref="Detail"/> says it all.</summary>
    public IReadOnlyList<ProblemError> Errors { get; init; } = [];

    /// <summary>400: the request cannot be understood.</summary>
    /// <param name="detail">What is wrong with it.</param>
    /// <returns>The problem.</returns>
    public static Problem BadRequest(string detail) => new() { Status = HttpStatusCode.BadRequest, Title = "The request cannot be read.", Detail = detail };

    /// <summary>404: there is no such resource, or the caller may not know of it.</summary>
    /// <param name="detail">What was not found.</param>
    /// <returns>The problem.</returns>
    public static Problem NotFound(string detail) => new() { Status = HttpStatusCode.NotFound, Title = "Not found.", Detail = detail };

    /// <summary>409: the request contradicts what is stored.</summary>
    /// <param name="detail">What contradicts what.</param>
    /// <returns>The problem.</returns>
    public static Problem Conflict(string detail) =>
        new() { Status = HttpStatusCode.Conflict, Title = "The request contradicts an earlier one.", Detail = detail };

    /// <summary>422: the request is readable, but its values are not acceptable.</summary>
    /// <param name="errors">Every mistake, at least one.</param>
    /// <returns>The problem.</returns>
    public static Problem Invalid(IReadOnlyList<ProblemError> errors) =>
        new() { Status = HttpStatusCode.UnprocessableEntity, Title = "The request holds invalid values.", Errors = errors };
}
