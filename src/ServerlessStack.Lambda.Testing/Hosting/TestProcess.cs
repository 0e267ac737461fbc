using ServerlessStack.Lambda.Hosting;
using ServerlessStack.Lambda.Runtime;

namespace ServerlessStack.Lambda.Testing;

/// <summary>A function's process inside the test's: the code that runs on Lambda, on a thread of its own, with its surroundings in memory.</summary>
internal sealed class TestProcess : IAsyncDisposable
{
    private readonly OutputCapture _output = new();
    private readonly MemoryRuntimeApi _api;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task<int> _exit;
    private CancellationToken _cancellation;

    /// <summary>Starts it.</summary>
    public TestProcess(Func<FunctionStart, IFunction> create, TestSurroundings surroundings)
    {
        _api = new MemoryRuntimeApi(_output);
        var process = new FunctionProcess(surroundings.Variables.GetValueOrDefault, _output, surroundings.Clock, _ => { })
        {
            Options = surroundings.Options,
            Connect = _ => _api,
        };

        // The process occupies its thread; one of its own keeps the pool free for handlers and tests.
        _exit = Task.Factory.StartNew(() => process.Run(create, _stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Hands it an invocation and waits until it is done with it.</summary>
    /// <exception cref="FunctionStartException">It could not start.</exception>
    public async Task RunAsync(PendingRun run, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _api.Send(run);
        if (await Task.WhenAny(run.Over, _exit).WaitAsync(cancellation) == _exit)
        {
            var error = _api.StartError ?? new InvocationError("Runtime.ExitError", $"The process ended with code {await _exit}.", []);
            throw new FunctionStartException(RunErrors.From(error), error.Exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        // As SIGTERM does: the current invocation is finished first. A handler that outlasts its test is left to itself; its thread goes with the test's process.
        await _stop.CancelAsync();
        if (await Task.WhenAny(_exit, Task.Delay(Timeout.InfiniteTimeSpan, _cancellation)) == _exit)
        {
            await _exit;
            _stop.Dispose();
        }
    }
}
