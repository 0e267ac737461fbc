namespace ServerlessStack.Lambda.Logging;

/// <summary>A scope that the code around a log entry has opened, and with it those around the scope itself.</summary>
internal sealed class LogScope : IDisposable
{
    private static readonly AsyncLocal<LogScope?> Ambient = new();

    private LogScope(object state, LogScope? parent)
    {
        State = state;
        Parent = parent;
    }

    /// <summary>The innermost scope of the code that asks; <see langword="null"/> outside of all.</summary>
    public static LogScope? Current => Ambient.Value;

    /// <summary>What was said about the work in the scope.</summary>
    public object State { get; }

    /// <summary>The scope around this one.</summary>
    public LogScope? Parent { get; }

    /// <summary>Opens a scope for the code that asks and for all that it starts; disposing it goes back to the scope around it.</summary>
    public static LogScope Open(object state) => Ambient.Value = new LogScope(state, Ambient.Value);

    public void Dispose() => Ambient.Value = Parent;
}
