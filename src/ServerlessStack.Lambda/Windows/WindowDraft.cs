namespace ServerlessStack.Lambda.Windows;

/// <summary>A window's state while one record is handled, whose events come one after the other.</summary>
/// <param name="frame">The window.</param>
/// <param name="state">The state before the record.</param>
internal sealed class WindowDraft(WindowFrame frame, ReadOnlyMemory<byte> state)
{
    /// <summary>The state as the record's events have left it so far.</summary>
    public ReadOnlyMemory<byte> State { get; private set; } = state;

    /// <summary>The window as one event sees it. Each gets its own, so that what a failed or late handler writes does not count.</summary>
    public TumblingWindow Open() => new(frame, State);

    /// <summary>Takes over what a handler wrote that has succeeded.</summary>
    public void Keep(TumblingWindow window) => State = window.State;
}
