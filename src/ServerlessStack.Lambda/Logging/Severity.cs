namespace ServerlessStack.Lambda.Logging;

/// <summary>How severe an entry is, as Lambda spells it; the numbers are those of the logging abstractions' levels.</summary>
internal enum Severity
{
    Trace,
    Debug,
    Info,
    Warn,
    Error,
    Fatal,
}
