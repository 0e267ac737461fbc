namespace ServerlessStack.Lambda.Logging;

/// <summary>The names of severities in Lambda's JSON log format (Lambda developer guide, "Log-level filtering").</summary>
internal static class SeverityName
{
    /// <summary>The name that the field <c>level</c> takes.</summary>
    public static ReadOnlySpan<byte> Of(Severity severity) => severity switch
    {
        Severity.Trace => "TRACE"u8,
        Severity.Debug => "DEBUG"u8,
        Severity.Info => "INFO"u8,
        Severity.Warn => "WARN"u8,
        Severity.Error => "ERROR"u8,
        _ => "FATAL"u8,
    };

    /// <summary>Reads a name, whatever its case; <see langword="null"/> when it is none.</summary>
    // By hand: reading an enum by its names takes reflection, and this runs at every start.
    public static Severity? Parse(ReadOnlySpan<char> name)
    {
        for (var severity = Severity.Trace; severity <= Severity.Fatal; severity++)
        {
            if (System.Text.Ascii.EqualsIgnoreCase(Of(severity), name))
            {
                return severity;
            }
        }

        return null;
    }
}
