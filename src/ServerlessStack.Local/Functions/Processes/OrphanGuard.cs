using System.Diagnostics;
using System.Globalization;

namespace ServerlessStack.Local.Functions.Processes;

/// <summary>
/// Ends the processes of functions when the target itself is killed: a shell that knows them waits for the target's end, which closes its input. A shell, because a process cannot
/// end others after its own end, and there is one on every machine but Windows, where an orphan ends at its next call of the Runtime API.
/// </summary>
internal sealed class OrphanGuard : IDisposable
{
    private const string Script = """
        trap '' INT TERM HUP
        alive=' '
        while read -r sign pid; do
            case $sign in
                +) alive="$alive$pid " ;;
                -) alive="${alive%% $pid *} ${alive#* $pid }" ;;
            esac
        done
        for pid in $alive; do kill -9 "$pid" 2>/dev/null; done
        """;

    private readonly Lock gate = new();
    private Process? shell;

    /// <summary>A process that must not outlive the target.</summary>
    public void Add(int process) => Tell('+', process);

    /// <summary>A process that has ended.</summary>
    public void Remove(int process) => Tell('-', process);

    /// <summary>Ends the guard, and what is left.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            shell?.StandardInput.Close();
            shell?.WaitForExit();
            shell?.Dispose();
            shell = null;
        }
    }

    private void Tell(char sign, int process)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        lock (gate)
        {
            shell ??= Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Script]) { RedirectStandardInput = true })!;
            shell.StandardInput.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sign} {process}"));
            shell.StandardInput.Flush();
        }
    }
}
