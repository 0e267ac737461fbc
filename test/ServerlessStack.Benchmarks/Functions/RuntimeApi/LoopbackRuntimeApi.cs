using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ServerlessStack.Benchmarks.Functions.RuntimeApi;

/// <summary>
/// A Lambda Runtime API for one function that does as little as possible between an answer and the next invocation: what it hands out is made before,
/// and each connection has a thread that blocks.
/// </summary>
internal sealed class LoopbackRuntimeApi : IDisposable
{
    // Only a guard against waiting for ever; the slowest run takes seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly object _gate = new();
    private readonly List<Socket> _connections = [];
    private InvocationRun? _run;
    private string? _failure;

    public LoopbackRuntimeApi()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        Start(Accept);
    }

    /// <summary>What AWS_LAMBDA_RUNTIME_API has to be for a function to find this server.</summary>
    public string Address => _listener.LocalEndPoint!.ToString()!;

    /// <summary>Invokes the function again and again, and waits for the last answer.</summary>
    /// <param name="payload">The event.</param>
    /// <param name="count">How often.</param>
    /// <param name="begin">Called when the first invocation is there to be taken; it may start the function.</param>
    public InvocationRun Invoke(string payload, int count, Action? begin = null)
    {
        var run = new InvocationRun(RuntimeApiResponse.Next(payload), count);
        lock (_gate)
        {
            _run = run;
            Monitor.PulseAll(_gate);
        }

        begin?.Invoke();
        lock (_gate)
        {
            while (!run.IsOver)
            {
                if (_failure is not null || !Monitor.Wait(_gate, Patience))
                {
                    throw new InvalidOperationException(_failure ?? $"no answer within {Patience.TotalSeconds} s");
                }
            }
        }

        return run;
    }

    /// <summary>Ends the wait for answers that will not come.</summary>
    public void Fail(string reason)
    {
        lock (_gate)
        {
            _failure ??= reason;
            Monitor.PulseAll(_gate);
        }
    }

    public void Dispose()
    {
        Fail("the benchmark is over");
        lock (_gate)
        {
            _listener.Dispose();
            _connections.ForEach(connection => connection.Dispose());
        }
    }

    private void Accept()
    {
        while (true)
        {
            var connection = _listener.Accept();
            connection.NoDelay = true;
            lock (_gate)
            {
                _connections.Add(connection);
            }

            Start(() => Serve(connection));
        }
    }

    private void Serve(Socket connection)
    {
        var request = new RequestReader(connection);
        while (request.Read())
        {
            var response = request.AsksForNext ? WaitForNext() : Answer(request);
            if (response is null)
            {
                return;
            }

            connection.Send(response);
        }
    }

    private byte[]? WaitForNext()
    {
        lock (_gate)
        {
            while (_failure is null)
            {
                if (_run is { } run && run.TryTake())
                {
                    return run.Response;
                }

                Monitor.Wait(_gate);
            }

            return null;
        }
    }

    private byte[] Answer(RequestReader request)
    {
        var timestamp = Stopwatch.GetTimestamp();
        if (request.ReportsError)
        {
            Fail(Encoding.UTF8.GetString(request.Body));
        }

        lock (_gate)
        {
            _run?.Take(request.Body, timestamp);
            if (_run is { IsOver: true })
            {
                Monitor.PulseAll(_gate);
            }
        }

        return RuntimeApiResponse.Accepted;
    }

    private static void Start(Action work) => new Thread(() =>
    {
        try
        {
            work();
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The function or the benchmark is over.
        }
    })
    { IsBackground = true }.Start();
}
