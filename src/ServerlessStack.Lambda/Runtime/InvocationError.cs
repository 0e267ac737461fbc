using System.Text.Json;
using ServerlessStack.Lambda.Json;

namespace ServerlessStack.Lambda.Runtime;

/// <summary>Why an invocation or the start failed, in the form that Lambda shows and hands to destinations.</summary>
/// <param name="Type">The error's name, such as <c>ArgumentException</c>.</param>
/// <param name="Message">What went wrong.</param>
/// <param name="StackTrace">One line a frame; empty when there are none.</param>
internal sealed record InvocationError(string Type, string Message, IReadOnlyList<string> StackTrace)
{
    /// <summary>The exception itself, for a test in the same process; <see langword="null"/> when there was none.</summary>
    public Exception? Exception { get; private init; }

    /// <summary>Describes an exception.</summary>
    public static InvocationError From(Exception exception) => new(
        exception.GetType().Name,
        ExceptionMessage.Of(exception),
        exception.StackTrace?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
    {
        Exception = exception,
    };

    /// <summary>The name as a header value: <c>category.reason</c>, visible ASCII only.</summary>
    public string ToHeader(string category) =>
        $"{category}.{string.Concat(Type.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' ? letter : '_'))}";

    /// <summary>The body that the Runtime API's error paths take.</summary>
    public ReadOnlyMemory<byte> ToJson() => JsonText.WriteObject(WriteProperties);

    /// <summary>Writes the error's properties into the object that is being written.</summary>
    public void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteString("errorType"u8, Type);
        json.WriteString("errorMessage"u8, Message);
        json.WriteStartArray("stackTrace"u8);
        foreach (var line in StackTrace)
        {
            json.WriteStringValue(line);
        }

        json.WriteEndArray();
    }
}
