using System.Text.Json;
using ServerlessStack.Lambda.Json;

namespace ServerlessStack.Lambda.Requests;

/// <summary>The problem details object of RFC 9457.</summary>
internal static class ProblemJson
{
    /// <summary>Writes a problem.</summary>
    public static ReadOnlyMemory<byte> Write(Problem problem) => JsonText.WriteObject(json =>
    {
        json.WriteString("type"u8, "about:blank"u8);
        json.WriteString("title"u8, problem.Title);
        json.WriteNumber("status"u8, (int)problem.Status);
        if (problem.Detail is { } detail)
        {
            json.WriteString("detail"u8, detail);
        }

        if (problem.Errors.Count > 0)
        {
            WriteErrors(json, problem.Errors);
        }
    });

    private static void WriteErrors(Utf8JsonWriter json, IReadOnlyList<ProblemError> errors)
    {
        json.WriteStartArray("errors"u8);
        foreach (var error in errors)
        {
            json.WriteStartObject();
            json.WriteString("pointer"u8, error.Pointer);
            json.WriteString("detail"u8, error.Detail);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
