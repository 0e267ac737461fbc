using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Channels;

namespace ServerlessStack.Local.Emulators;

/// <summary>The script that runs the emulators; it ends with its standard input, so it outlives neither this object nor a killed process.</summary>
internal sealed class EmulatorProcess : IAsyncDisposable
{
    private const int TailLines = 20;
    private static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(5);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly Process process;
    private readonly Channel<EmulatorReport> reports = Channel.CreateUnbounded<EmulatorReport>();
    private readonly Queue<string> tail = new();
    private readonly Task reading;

    private EmulatorProcess(Process process)
    {
        this.process = process;
        reading = ReadAsync();
    }

    /// <summary>What the script tells; ends when the script does.</summary>
    public ChannelReader<EmulatorReport> Reports => reports.Reader;

    /// <summary>The last lines that it wrote besides.</summary>
    public string Tail
    {
        get
        {
            lock (tail)
            {
                return string.Join('\n', tail);
            }
        }
    }

    /// <summary>Starts the script.</summary>
    /// <exception cref="EmulatorException">Node is not there.</exception>
    public static EmulatorProcess Start(EmulatorSettings settings)
    {
        var node = Path.Combine(settings.NodeModules, "node", "bin", OperatingSystem.IsWindows() ? "node.exe" : "node");
        if (!File.Exists(node))
        {
            throw new EmulatorException($"{node} is not there. Restore the toolchain: npm ci.");
        }

        var script = Path.Combine(AppContext.BaseDirectory, "Emulators", "emulators.mjs");
        var start = new ProcessStartInfo(node, ["--no-warnings", script, JsonSerializer.Serialize(settings, Json)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new EmulatorProcess(Process.Start(start)!);
    }

    /// <summary>Ends the script and with it the emulators.</summary>
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(EndsWithin);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        await reading;
        process.Dispose();
    }

    private async Task ReadAsync()
    {
        await Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
        reports.Writer.Complete();
    }

    private async Task ReadAsync(StreamReader lines)
    {
        while (await lines.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith('{') || !TryRead(line))
            {
                Keep(line);
            }
        }
    }

    private bool TryRead(string line)
    {
        try
        {
            return reports.Writer.TryWrite(JsonSerializer.Deserialize<EmulatorReport>(line, Json)!);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void Keep(string line)
    {
        lock (tail)
        {
            tail.Enqueue(line);
            if (tail.Count > TailLines)
            {
                tail.Dequeue();
            }
        }
    }
}
