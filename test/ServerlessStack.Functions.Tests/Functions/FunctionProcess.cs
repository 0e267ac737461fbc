using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using ServerlessStack.Lambda.Tests.RuntimeApi;

namespace ServerlessStack.Functions.Tests.Functions;

/// <summary>A published function, started the way the managed runtime starts it, with a Runtime API on the loopback address.</summary>
internal sealed class FunctionProcess : IAsyncDisposable
{
    private const string SystemRoot = "SystemRoot";

    // Only a guard against waiting for ever: a healthy function answers within milliseconds.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly RuntimeApiServer _runtime = RuntimeApiServer.Start();
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log = new();

    internal FunctionProcess(string assembly, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(DotNet, ["exec", assembly]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        // Lambda's environment and nothing of the machine's: a developer's AWS settings must not reach the function.
        start.Environment.Clear();
        // Windows opens no socket without it.
        if (Environment.GetEnvironmentVariable(SystemRoot) is { } systemRoot)
        {
            start.Environment[SystemRoot] = systemRoot;
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["AWS_LAMBDA_RUNTIME_API"] = _runtime.Address;
        start.Environment["LAMBDA_TASK_ROOT"] = Path.GetDirectoryName(assembly);
        start.Environment["_HANDLER"] = Path.GetFileNameWithoutExtension(assembly);
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private string Log => string.Join('\n', _log);

    private static string DotNet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Invokes the function and waits for its answer, or for its error.</summary>
    internal async Task<Answer> InvokeAsync(string payload)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        over.CancelAfter(Patience);
        var answer = _runtime.InvokeAsync(payload);
        var first = await Task.WhenAny(answer, _process.WaitForExitAsync(over.Token));
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
    internal async Task<int> WaitForExitAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <summary>What the function reported when it could not start.</summary>
    internal Task<Answer> InitErrorAsync() => _runtime.InitError.WaitAsync(Patience, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        await _runtime.DisposeAsync();
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            _log.Enqueue(line);
        }
    }
}
