namespace ServerlessStack.Lambda.Tests.Samples;

/// <summary>A timer of <see cref="ManualTime"/>; it fires once.</summary>
internal sealed class ManualTimer(Action fire, DateTimeOffset due) : ITimer
{
    private bool _isDisposed;

    public bool IsDue(DateTimeOffset now) => now >= due;

    public void Fire()
    {
        if (!_isDisposed)
        {
            fire();
        }
    }

    public bool Change(TimeSpan dueTime, TimeSpan period) => !_isDisposed;

    public void Dispose() => _isDisposed = true;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
