using System.Collections.Concurrent;
using System.Diagnostics;

namespace ServerlessStack.Lambda.Tests.RuntimeApi;

/// <summary>A function's process, started the way the managed runtime starts it.</summary>
public sealed class RuntimeProcess : IAsyncDisposable
{
    private const string SystemRoot = "SystemRoot";

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log;

    /// <summary>Starts it.</summary>
    /// <param name="assembly">The function.</param>
    /// <param name="environment">What it finds in its environment, besides what Lambda puts there.</param>
    /// <param name="address">Its Runtime API.</param>
    /// <param name="log">Receives the lines that it writes.</param>
    public RuntimeProcess(string assembly, IReadOnlyDictionary<string, string> environment, string address, ConcurrentQueue<string> log)
    {
        ArgumentNullException.ThrowIfNull(environment);
        _log = log;
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", assembly])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
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

        start.Environment["AWS_LAMBDA_RUNTIME_API"] = address;
        start.Environment["LAMBDA_TASK_ROOT"] = Path.GetDirectoryName(assembly);
        start.Environment["_HANDLER"] = Path.GetFileNameWithoutExtension(assembly);
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Id = _process.Id;
        Exit = WaitAsync();
    }

    /// <summary>The machine's number of the process.</summary>
    public int Id { get; }

    /// <summary>Ends with the process; its exit code.</summary>
    public Task<int> Exit { get; }

    /// <summary>Ends it at once, as SIGKILL does.</summary>
    public void Kill() => _process.Kill(entireProcessTree: true);

    public async ValueTask DisposeAsync()
    {
        if (!Exit.IsCompleted)
        {
            Kill();
        }

        await Exit;
        _process.Dispose();
    }

    private async Task<int> WaitAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            _log.Enqueue(line);
        }
    }
}
