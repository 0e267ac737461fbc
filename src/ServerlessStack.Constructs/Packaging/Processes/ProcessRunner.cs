using System.Diagnostics;

namespace ServerlessStack.Constructs.Packaging.Processes;

/// <summary>Runs real processes. Throws <see cref="System.ComponentModel.Win32Exception"/> when the program cannot be started.</summary>
internal sealed class ProcessRunner : IProcessRunner
{
    public ProcessResult Run(ProcessCall call)
    {
        var start = new ProcessStartInfo(call.Program, call.Arguments)
        {
            WorkingDirectory = call.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in call.Environment)
        {
            start.Environment[name] = value;
        }

        var output = new List<string>();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return new(process.ExitCode, output);

        // The two streams arrive on threads of their own.
        void Keep(object sender, DataReceivedEventArgs received)
        {
            if (received.Data is { } line)
            {
                lock (output)
                {
                    output.Add(line);
                }
            }
        }
    }
}
