using System.Diagnostics;
using System.Text;
using ServerlessStack.Benchmarks.Functions.RuntimeApi;

namespace ServerlessStack.Benchmarks.Functions;

/// <summary>A function's process, and the Runtime API that it takes its work from. It starts with the first invocation.</summary>
internal sealed class FunctionProcess : IDisposable
{
    // A function that fails says why in its first lines; one that logs must not fill the memory of its measurer.
    private const int LongestOutput = 64 * 1024;

    private readonly LoopbackRuntimeApi _api = new();
    private readonly StringBuilder _output = new();
    private readonly Contestant _contestant;
    private readonly Process _process;
    private bool _isStarted;

    public FunctionProcess(Contestant contestant)
    {
        _contestant = contestant;
        var start = new ProcessStartInfo(contestant.Program, contestant.Arguments)
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };

        // Lambda's environment and nothing of the machine's, which might switch parts of the runtime on or off.
        start.Environment.Clear();
        foreach (var kept in new[] { "PATH", "SystemRoot" })
        {
            if (Environment.GetEnvironmentVariable(kept) is { } value)
            {
                start.Environment[kept] = value;
            }
        }

        start.Environment["AWS_LAMBDA_RUNTIME_API"] = _api.Address;
        start.Environment["AWS_LAMBDA_FUNCTION_NAME"] = "benchmark";
        start.Environment["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = "1024";
        start.Environment["AWS_REGION"] = "eu-west-1";
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.Exited += (_, _) => _api.Fail("its process ended");
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
    }

    /// <summary>What the process holds of the machine's memory.</summary>
    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>What the process has had of the processors so far.</summary>
    public double ProcessorMilliseconds => ProcessorTime.Milliseconds(_process);

    /// <summary>Standard output and standard error so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Invokes the function again and again with one payload.</summary>
    /// <returns>How long that took; with the first call, from the start of the process.</returns>
    /// <exception cref="InvalidOperationException">The function ended, reported an error, or answered something else than it should.</exception>
    public TimeSpan Invoke(string payload, int count)
    {
        try
        {
            long begin = 0;
            var run = _api.Invoke(payload, count, () =>
            {
                begin = Stopwatch.GetTimestamp();
                Start();
            });
            return run.Answer.Contains(_contestant.Answer, StringComparison.Ordinal)
                ? Stopwatch.GetElapsedTime(begin, run.End)
                : throw new InvalidOperationException($"it answered {run.Answer}");
        }
        catch (InvalidOperationException exception)
        {
            throw new InvalidOperationException($"'{_contestant.Name}' failed: {exception.Message}. It wrote:\n{Output}", exception);
        }
    }

    public void Dispose()
    {
        if (_isStarted && !_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
        _api.Dispose();
    }

    private void Start()
    {
        if (!_isStarted)
        {
            _isStarted = true;
            _process.Start();
            _process.BeginOutputReadLine();
            _process.BeginErrorReadLine();
        }
    }

    private void Keep(object sender, DataReceivedEventArgs received)
    {
        lock (_output)
        {
            if (received.Data is { } line && _output.Length + line.Length < LongestOutput)
            {
                _output.AppendLine(line);
            }
        }
    }
}
