using System.Net.Sockets;
using ServerlessStack.Cli.Arguments;
using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Toolchain;
using ServerlessStack.Local;
using ServerlessStack.Local.Emulators;

namespace ServerlessStack.Cli.Targets;

/// <summary>Starts the local target in this process.</summary>
/// <param name="repository">The clone.</param>
/// <param name="folder">What an earlier target left.</param>
internal sealed class TargetStart(Repository repository, TargetFolder folder)
{
    /// <summary>Starts it as it was asked for; what an earlier target left is there for as long as no other has started.</summary>
    /// <exception cref="CommandFailureException">The port is taken, or an emulator does not start; the message says what would help.</exception>
    /// <exception cref="OperationCanceledException">Ctrl+C ended it.</exception>
    public async Task<LocalTarget> RunAsync(UpArguments arguments, CancellationToken cancellation)
    {
        folder.PutBack();
        var port = arguments.Port != 0 || !arguments.Keeps ? arguments.Port : folder.KeptPort();
        if (port != 0 && IsTaken(port))
        {
            throw new CommandFailureException($"Port {port} of 127.0.0.1 is taken by another program. Stop it, or name another port with --port.");
        }

        if (arguments.Keeps)
        {
            var kept = await StartAsync(arguments, port, cancellation);
            folder.Keep();
            return kept;
        }

        folder.PutAside();
        try
        {
            var started = await StartAsync(arguments, port, cancellation);
            folder.Forget();
            return started;
        }
        catch
        {
            folder.PutBack();
            throw;
        }
    }

    private async Task<LocalTarget> StartAsync(UpArguments arguments, int port, CancellationToken cancellation)
    {
        try
        {
            return await LocalTarget.StartAsync(OptionsOf(arguments, port), cancellation);
        }
        catch (EmulatorException exception)
        {
            throw new CommandFailureException(exception.Message, exception);
        }
        catch (OperationCanceledException exception) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException("Interrupted while starting the local target.", exception, cancellation);
        }
    }

    private LocalTargetOptions OptionsOf(UpArguments arguments, int port) => new()
    {
        NodeModules = Path.Combine(repository.Root, "node_modules"),
        StateFolder = folder.State,
        Port = port,
        IsKept = arguments.Keeps,
        DynamoDb = arguments.DynamoDb,
        Kinesis = arguments.Kinesis,
        Messaging = arguments.Messaging,
    };

    // Asked before the emulators start, which takes seconds.
    private static bool IsTaken(int port)
    {
        try
        {
            using var listener = new TcpListener(System.Net.IPAddress.Loopback, port);
            listener.Start();
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }
}
