namespace ServerlessStack.Lambda.Testing;

/// <summary>The life of a host's function: whoever sends first starts it, and nobody starts it again, because one host is one execution environment.</summary>
internal sealed class TestLife : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private TestProcess? _process;
    private bool _isOver;

    /// <summary>Whether the function has started.</summary>
    public bool HasBegun
    {
        get
        {
            lock (_gate)
            {
                return _process is not null;
            }
        }
    }

    /// <summary>The function's process.</summary>
    /// <param name="start">Starts it; called once at most.</param>
    /// <exception cref="ObjectDisposedException">The host has ended.</exception>
    public TestProcess Start(Func<TestProcess> start)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isOver, typeof(TestHost));
            return _process ??= start();
        }
    }

    /// <summary>Ends the function, if it has started and has not ended.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (_isOver)
            {
                return;
            }

            _isOver = true;
        }

        if (_process is not null)
        {
            await _process.DisposeAsync();
        }
    }
}
