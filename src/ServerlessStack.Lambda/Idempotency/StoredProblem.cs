using System.Net;
using System.Text.Json;

namespace ServerlessStack.Lambda.Idempotency;

/// <summary>Reads a problem back from its JSON.</summary>
internal static class StoredProblem
{
    /// <summary>Reads a problem.</summary>
    public static Problem Read(JsonElement json) => new()
    {
        Status = (HttpStatusCode)json.GetProperty("status"u8).GetInt32(),
        Title = json.GetProperty("title"u8).GetString()!,
        Detail = json.TryGetProperty("detail"u8, out var detail) ? detail.GetString() : null,
        Errors = json.TryGetProperty("errors"u8, out var errors) ? [.. errors.EnumerateArray().Select(ReadError)] : [],
    };

    private static ProblemError ReadError(JsonElement json) => new(json.GetProperty("pointer"u8).GetString()!, json.GetProperty("detail"u8).GetString()!);
}
