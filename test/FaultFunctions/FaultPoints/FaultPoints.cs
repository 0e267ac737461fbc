using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ServerlessStack.FaultFunctions;

/// <summary>
/// Points at which a function asks the test what happens next: one line out (point, parcel, process), one line back. A test that wants to kill the
/// process does not answer: so the process dies exactly here, however fast the machine is.
/// </summary>
/// <param name="address">The test's host and port.</param>
public sealed class FaultPoints(string address)
{
    /// <summary>The environment variable that holds the test's address.</summary>
    public const string Variable = "FAULTS_ADDRESS";

    /// <summary>The point before the effect.</summary>
    public const string Before = "before";

    /// <summary>The effect itself, where the test is what keeps it.</summary>
    public const string Effect = "effect";

    /// <summary>The point after the effect.</summary>
    public const string After = "after";

    /// <summary>Asks how long the test's sources have waited, in milliseconds.</summary>
    public const string Time = "time";

    /// <summary>Goes on.</summary>
    public const string Pass = "pass";

    /// <summary>Waits until the handler is asked to stop, and stops.</summary>
    public const string Obey = "obey";

    /// <summary>Blocks the thread for good, whatever the handler is asked.</summary>
    public const string Block = "block";

    private const string IsOver = "The test is over.";

    private readonly IPEndPoint _test = IPEndPoint.Parse(address);

    /// <summary>The points of the test that started this process.</summary>
    /// <returns>The points.</returns>
    public static FaultPoints OfThisProcess() =>
        new(Environment.GetEnvironmentVariable(Variable) ?? throw new InvalidOperationException($"{Variable} is not set."));

    /// <summary>Passes a point.</summary>
    /// <param name="point">Which one.</param>
    /// <param name="id">The parcel.</param>
    /// <param name="cancellation">Obeyed only when the test says so.</param>
    /// <returns>A task that completes when the function may go on.</returns>
    /// <exception cref="ParcelException">The test planned a failure here.</exception>
    public async Task PassAsync(string point, string id, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_test, CancellationToken.None);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Question(point, id), CancellationToken.None);
        using var answers = new StreamReader(stream);
        if (Judge(await answers.ReadLineAsync(CancellationToken.None), answers))
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        }
    }

    /// <summary>Passes a point on this thread, for a function that is not asynchronous.</summary>
    /// <param name="point">Which one.</param>
    /// <param name="id">The parcel.</param>
    /// <exception cref="ParcelException">The test planned a failure here.</exception>
    public void PassAt(string point, string id)
    {
        using var client = new TcpClient();
        client.Connect(_test);
        using var stream = client.GetStream();
        stream.Write(Question(point, id));
        using var answers = new StreamReader(stream);
        Judge(answers.ReadLine(), answers);
    }

    /// <summary>How long the test's sources have waited without taking time.</summary>
    /// <returns>The sum of all waits.</returns>
    public TimeSpan Waited()
    {
        using var client = new TcpClient();
        client.Connect(_test);
        using var stream = client.GetStream();
        stream.Write(Question(Time, "-"));
        using var answers = new StreamReader(stream);
        return TimeSpan.FromMilliseconds(long.Parse(answers.ReadLine() ?? throw new IOException(IsOver), CultureInfo.InvariantCulture));
    }

    private static byte[] Question(string point, string id) => Encoding.ASCII.GetBytes($"{point} {id} {Environment.ProcessId}\n");

    // Gives whether the handler has to wait for its token.
    private static bool Judge(string? answer, StreamReader answers)
    {
        switch (answer)
        {
            case Pass:
                return false;
            case Obey:
                return true;
            case Block:
                answers.ReadLine();
                throw new IOException(IsOver);
            default:
                throw new ParcelException(answer ?? IsOver);
        }
    }
}
