using System.Globalization;
using System.Net;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Runtime;

namespace ServerlessStack.Lambda.Requests;

/// <summary>What the host itself answers, before or instead of the handler.</summary>
internal static class RequestProblem
{
    /// <summary>404: no route of the API matched.</summary>
    public static Problem NoRoute(ApiRequest request) => Problem.NotFound($"There is no {request.Method} {request.Path} here.");

    /// <summary>413: the body is larger than the route takes, or the host reads.</summary>
    public static Problem TooLarge(long size, int maximum) => new()
    {
        Status = HttpStatusCode.RequestEntityTooLarge,
        Title = "The request body is too large.",
        Detail = string.Create(CultureInfo.InvariantCulture, $"The body has {size} bytes, but at most {maximum} are read; nothing was done."),
    };

    /// <summary>415: the body claims to be something else than JSON.</summary>
    public static Problem NotJson(string contentType) => new()
    {
        Status = HttpStatusCode.UnsupportedMediaType,
        Title = "The request body must be JSON.",
        Detail = $"The Content-Type is '{contentType}', but must be application/json.",
    };

    /// <summary>500: the function failed; why stands in its log only.</summary>
    public static Problem Unhandled { get; } = new() { Status = HttpStatusCode.InternalServerError, Title = "The request could not be handled." };

    /// <summary>500: the answer is larger than Lambda passes on.</summary>
    public static Problem AnswerTooLarge(int size) => new()
    {
        Status = HttpStatusCode.InternalServerError,
        Title = "The answer is too large.",
        Detail = string.Create(
            CultureInfo.InvariantCulture, $"The answer has {size} bytes, but at most {ResponseLimit.Bytes} can be sent. Ask for less at once."),
    };
}
