using System.Text.Json;

namespace ServerlessStack.Lambda.Logging;

/// <summary>Writes arguments and scopes as properties of a line, each name once: what is said nearest to the entry wins.</summary>
/// <param name="json">Takes them.</param>
/// <param name="limits">How much of them.</param>
internal sealed class LogProperties(Utf8JsonWriter json, LineLimits limits)
{
    private const string Template = "{OriginalFormat}";

    // The names that a line itself uses, and the one that would make it a metric.
    private static readonly string[] Reserved =
    [
        "timestamp", "level", "message", "logger", "logEvent", "requestId", "traceId", "functionName", "functionVersion", "coldStart", "eventId",
        "scopes", "errorType", "errorMessage", "stackTrace", "cause", "truncated", "_aws",
    ];

    private readonly List<string> _written = [];

    /// <summary>Writes an entry's arguments.</summary>
    /// <returns>Whether they belong to a message template.</returns>
    public bool Write(IEnumerable<KeyValuePair<string, object?>> arguments)
    {
        var hasTemplate = false;
        foreach (var (name, value) in arguments)
        {
            if (name == Template)
            {
                hasTemplate = true;
            }
            else if (_written.Count < limits.Count)
            {
                Write(name, value);
            }
        }

        return hasTemplate;
    }

    /// <summary>Writes what the scopes around an entry say: names and values as properties, and texts as a list from the outermost to the innermost.</summary>
    public void Write(LogScope? innermost)
    {
        var texts = new Stack<string>();
        for (var scope = innermost; scope is not null; scope = scope.Parent)
        {
            if (scope.State is not IEnumerable<KeyValuePair<string, object?>> properties || Write(properties))
            {
                texts.Push(scope.State.ToString() ?? "");
            }
        }

        if (texts.Count > 0)
        {
            json.WritePropertyName("scopes"u8);
            LogValue.Write(json, texts, limits);
        }
    }

    private void Write(string name, object? value)
    {
        // A template's {@Name} and {$Name} ask for forms that belong to other loggers.
        var shown = limits.Cut(name.TrimStart('@', '$'));
        shown = Array.IndexOf(Reserved, shown) < 0 ? shown : "_" + shown;
        if (shown.Length > 0 && !_written.Contains(shown))
        {
            _written.Add(shown);
            json.WritePropertyName(shown);
            LogValue.Write(json, value, limits);
        }
    }
}
