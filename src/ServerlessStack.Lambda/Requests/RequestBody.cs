using System.Buffers.Text;
using System.Text;
using ServerlessStack.Lambda.Envelopes;

namespace ServerlessStack.Lambda.Requests;

/// <summary>Reads a request's body as UTF-8 JSON text, or says why not.</summary>
internal static class RequestBody
{
    /// <summary>Reads the body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="contentType">Its <c>Content-Type</c> header; <see langword="null"/> when there is none, and then JSON is assumed.</param>
    /// <param name="maximum">How many bytes are read at most.</param>
    /// <param name="body">The body.</param>
    /// <returns>What is wrong with it; <see langword="null"/> when nothing is.</returns>
    public static Problem? Read(ApiRequest request, string? contentType, int maximum, out byte[] body)
    {
        body = [];
        if (request.Body?.AsText() is not { Length: > 0 } text)
        {
            return Problem.BadRequest(request.Body is null or { ValueKind: System.Text.Json.JsonValueKind.String }
                ? "The request needs a JSON body, but has none."
                : "The request's body is no text.");
        }

        // The size first: nothing of a body that is too large is worth looking at.
        var size = request.IsBase64 ? SizeOfBase64(text) : Encoding.UTF8.GetByteCount(text);
        if (size > maximum)
        {
            return RequestProblem.TooLarge(size, maximum);
        }

        if (contentType is not null && !IsJson(contentType))
        {
            return RequestProblem.NotJson(contentType);
        }

        if (!request.IsBase64)
        {
            body = Encoding.UTF8.GetBytes(text);
            return null;
        }

        body = new byte[size];
        if (!Convert.TryFromBase64String(text, body, out var written))
        {
            return Problem.BadRequest("The request's body is marked as Base64, but is not.");
        }

        body = body[..written];
        return null;
    }

    // Each sign of padding stands for a byte that is not there.
    private static int SizeOfBase64(string text) =>
        Base64.GetMaxDecodedFromUtf8Length(text.Length) - (text.EndsWith("==", StringComparison.Ordinal) ? 2 : text.EndsWith('=') ? 1 : 0);

    private static bool IsJson(string contentType)
    {
        var type = contentType.Split(';', 2)[0].Trim();
        return type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || (type.StartsWith("application/", StringComparison.OrdinalIgnoreCase) && type.EndsWith("+json", StringComparison.OrdinalIgnoreCase));
    }
}
