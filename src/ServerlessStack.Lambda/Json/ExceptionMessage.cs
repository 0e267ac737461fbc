using System.Globalization;
using System.Text.Json;

namespace ServerlessStack.Lambda.Json;

/// <summary>What an exception says, as far as a log and Lambda's error may hold it.</summary>
internal static class ExceptionMessage
{
    /// <summary>Stands for a message that is not told.</summary>
    public const string LeftOut = "The message is left out because it may quote the payload.";

    /// <summary>The message; of what reads JSON only the place, because its messages quote what was read.</summary>
    public static string Of(Exception exception) => exception switch
    {
        JsonException { LineNumber: not null, BytePositionInLine: not null } reading => $"The JSON cannot be read at {PlaceOf(reading)}. {LeftOut}",
        JsonException => LeftOut,

        // It repeats the messages of all that it holds.
        AggregateException several when several.Flatten().InnerExceptions.Any(inner => inner is JsonException) => LeftOut,
        _ => exception.Message,
    };

    /// <summary>Where reading stopped, counted from 1; the exception counts from 0.</summary>
    public static string PlaceOf(JsonException exception) =>
        string.Create(CultureInfo.InvariantCulture, $"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}");
}
