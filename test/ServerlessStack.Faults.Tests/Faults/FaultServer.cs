using System.Net;
using System.Net.Sockets;

namespace ServerlessStack.Faults.Tests.Faults;

/// <summary>Answers the functions at their points; whoever gets no answer waits until its process ends.</summary>
internal sealed class FaultServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<FaultVisit, Task<string?>> _decide;
    private readonly Task _accepting;

    private FaultServer(Func<FaultVisit, Task<string?>> decide)
    {
        _decide = decide;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where functions find it.</summary>
    internal string Address => _listener.LocalEndpoint.ToString()!;

    /// <summary>Starts on a free port.</summary>
    /// <param name="decide">Gives the answer to a visit; <see langword="null"/> for none.</param>
    internal static FaultServer Start(Func<FaultVisit, Task<string?>> decide) => new(decide);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using var owned = client;
            await using var stream = client.GetStream();
            using var lines = new StreamReader(stream);
            await using var answers = new StreamWriter(stream) { AutoFlush = true, NewLine = "\n" };
            if (await lines.ReadLineAsync(_stop.Token) is not { } line)
            {
                return;
            }

            if (await _decide(FaultVisit.Parse(line)) is { } answer)
            {
                await answers.WriteLineAsync(answer.AsMemory(), _stop.Token);
            }

            // Ends when the function closes its side, be it that it goes on or that it dies.
            await lines.ReadLineAsync(_stop.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The function's process has ended, or the test is over.
        }
    }
}
