using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using ServerlessStack.Lambda.Tests.RuntimeApi;

namespace ServerlessStack.Functions.Tests.Functions;

/// <summary>A published function with a Runtime API on the loopback address.</summary>
internal sealed class FunctionProcess : IAsyncDisposable
{
    // Only a guard against waiting for ever: a healthy function answers within milliseconds.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly RuntimeApiServer _runtime = RuntimeApiServer.Start();
    private readonly ConcurrentQueue<string> _log = new();
    private readonly RuntimeProcess _process;

    internal FunctionProcess(string assembly, IReadOnlyDictionary<string, string> environment) => _process = new(assembly, environment, _runtime.Address, _log);

    private string Log => string.Join('\n', _log);

    /// <summary>Invokes the function and waits for its answer, or for its error.</summary>
    internal async Task<Answer> InvokeAsync(string payload)
    {
        var answer = _runtime.InvokeAsync(payload);
        var first = await Task.WhenAny(answer, _process.Exit).WaitAsync(Patience, TestContext.Current.CancellationToken);
        return first == answer ? await answer : throw new InvalidOperationException($"The function ended instead of answering. It wrote:\n{Log}");
    }

    /// <summary>Waits for a text in the log, which reaches this process on another way than the answer.</summary>
    internal async Task<string> WaitForLogAsync(string text)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        over.CancelAfter(Patience);
        while (!Log.Contains(text, StringComparison.Ordinal))
        {
            await Task.Delay(1, over.Token);
        }

        return Log;
    }

    /// <summary>Asks the function to end, as Lambda does.</summary>
    internal async Task<int> TerminateAsync()
    {
        // .NET itself can only kill.
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        return await WaitForExitAsync();
    }

    /// <summary>Waits until the function ends by itself.</summary>
    internal Task<int> WaitForExitAsync() => _process.Exit.WaitAsync(Patience, TestContext.Current.CancellationToken);

    /// <summary>What the function reported when it could not start.</summary>
    internal Task<Answer> InitErrorAsync() => _runtime.InitError.WaitAsync(Patience, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        await _runtime.DisposeAsync();
    }
}
