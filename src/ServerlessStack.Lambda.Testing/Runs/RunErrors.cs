using System.Text.Json;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Runtime;

namespace ServerlessStack.Lambda.Testing;

/// <summary>Makes errors from what the host reports.</summary>
internal static class RunErrors
{
    /// <summary>Takes what was reported to the Runtime API.</summary>
    public static RunError From(InvocationError error) => new(error.Type, error.Message) { StackTrace = error.StackTrace, Exception = error.Exception };

    /// <summary>Reads what was written into the log; <see langword="null"/> when the line has no error.</summary>
    public static RunError? Read(JsonElement line) => line.Text("errorType") is not { } type
        ? null
        : new RunError(type, line.Text("errorMessage") ?? "")
        {
            StackTrace = line.Property("stackTrace") is { ValueKind: JsonValueKind.Array } frames
                ? [.. frames.EnumerateArray().Select(frame => frame.AsText()).OfType<string>()]
                : [],
        };
}
