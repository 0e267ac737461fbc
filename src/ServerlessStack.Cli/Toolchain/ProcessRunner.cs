using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using ServerlessStack.Cli.Terminal;

namespace ServerlessStack.Cli.Toolchain;

/// <inheritdoc />
internal sealed class ProcessRunner : IProcessRunner
{
    public async Task<int> RunAsync(ProcessRequest request, Action<string>? onLine)
    {
        using var process = new Process { StartInfo = StartInfo(request, isCaptured: onLine is not null) };

        var wasInterrupted = false;

        // Ctrl+C reaches the child too, and the child decides: a deployment in flight is not torn from under the CDK CLI.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = true;
            wasInterrupted = true;
        });
        Start(process, request);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            wasInterrupted = true;
            process.Kill(entireProcessTree: true);
        });

        if (onLine is not null)
        {
            var gate = new Lock();
            await Task.WhenAll(PumpAsync(process.StandardOutput, onLine, gate), PumpAsync(process.StandardError, onLine, gate));
        }

        await process.WaitForExitAsync();
        return wasInterrupted && process.ExitCode != ExitCode.Success ? ExitCode.Interrupted : process.ExitCode;
    }

    private static ProcessStartInfo StartInfo(ProcessRequest request, bool isCaptured)
    {
        var info = new ProcessStartInfo(request.Program, request.Arguments)
        {
            WorkingDirectory = request.Folder,
            UseShellExecute = false,
            RedirectStandardOutput = isCaptured,
            RedirectStandardError = isCaptured,
        };

        foreach (var (name, value) in request.Environment)
        {
            info.Environment[name] = value.Length > 0 ? value : null;
        }

        return info;
    }

    private static void Start(Process process, ProcessRequest request)
    {
        try
        {
            process.Start();
        }
        catch (Win32Exception exception)
        {
            throw new CommandFailureException($"Could not start {request.Program}: {exception.Message}. Is it installed and on the PATH?", exception);
        }
    }

    private static async Task PumpAsync(StreamReader reader, Action<string> onLine, Lock gate)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lock (gate)
            {
                onLine(line);
            }
        }
    }
}
