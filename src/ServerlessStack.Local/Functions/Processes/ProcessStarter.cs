using System.Diagnostics;
using System.Text;
using ServerlessStack.Local.Functions.RuntimeApi;
using ServerlessStack.Local.Logs;

namespace ServerlessStack.Local.Functions.Processes;

/// <summary>Starts processes of functions the way the managed runtime does: <c>dotnet exec handler.dll</c> (Lambda developer guide, "Define Lambda function handler in C#").</summary>
/// <param name="environment">Makes their environment.</param>
/// <param name="runtime">Their Runtime API.</param>
/// <param name="logs">Keeps what they write.</param>
/// <param name="guard">Ends them when this process is killed.</param>
/// <param name="options">How long a start may take, and how many at once.</param>
/// <param name="time">The clock.</param>
internal sealed class ProcessStarter(
    ProcessEnvironment environment,
    RuntimeApiService runtime,
    LogStore logs,
    OrphanGuard guard,
    FunctionsOptions options,
    TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim slots = new(options.StartsAtOnce);

    /// <summary>Starts a process and waits until it asks for its first event.</summary>
    /// <param name="function">The function.</param>
    /// <param name="isNeeded">Asked when its turn has come: whether anybody still waits for it.</param>
    /// <returns>The process; null where nobody needs it any more.</returns>
    /// <exception cref="FunctionStartException">It does not start.</exception>
    public async Task<FunctionProcess?> StartAsync(FunctionSettings function, Func<bool> isNeeded)
    {
        await slots.WaitAsync();
        try
        {
            if (!isNeeded())
            {
                return null;
            }

            var started = Start(function);
            await started.StartAsync(options.InitTimeout);
            return started;
        }
        finally
        {
            slots.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => slots.Dispose();

    private FunctionProcess Start(FunctionSettings function)
    {
        var id = Guid.NewGuid().ToString("N");
        var log = new FunctionLog(logs, function.Logging, time);
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", Path.Combine(function.Code.Folder, $"{function.Handler}.dll")])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = function.Code.Folder,
        };
        start.Environment.Clear();
        foreach (var (name, value) in environment.Of(function, id, log.Stream))
        {
            start.Environment[name] = value;
        }

        var session = runtime.Open(id, function.Arn.ToString());
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Write(log, line.Data);
        process.ErrorDataReceived += (_, line) => Write(log, line.Data);
        process.Start();
        guard.Add(process.Id);
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var started = new FunctionProcess(process, session, function, log, time);
        _ = ForgetAsync(started, id, process);
        return started;
    }

    private async Task ForgetAsync(FunctionProcess started, string id, Process process)
    {
        var number = started.Id;
        await started.Exit;
        runtime.Close(id);
        guard.Remove(number);
    }

    private static void Write(FunctionLog log, string? line)
    {
        if (line is not null)
        {
            log.Write(line);
        }
    }
}
