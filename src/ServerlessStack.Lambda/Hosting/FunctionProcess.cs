using System.Text;
using ServerlessStack.Lambda.Runtime;

namespace ServerlessStack.Lambda.Hosting;

/// <summary>A function's process from start to exit code, with its surroundings handed in.</summary>
/// <param name="environment">Reads an environment variable.</param>
/// <param name="output">Where the lines of the log go.</param>
/// <param name="time">The clock.</param>
/// <param name="trace">Takes each invocation's trace header.</param>
internal sealed class FunctionProcess(Func<string, string?> environment, Stream output, TimeProvider time, Action<string?> trace)
{
    private readonly Telemetry _telemetry = Telemetry.Open(environment, output, time);
    private RouteBodyLimits _bodyLimits = RouteBodyLimits.None;

    /// <summary>Opens where a message for a person goes who starts the program by hand; with the log unless it is said. Asked only when there is one: opening a stream takes a millisecond.</summary>
    public Func<Stream> Complaints { get; init; } = () => output;

    /// <summary>What the function's author chose.</summary>
    public HostOptions Options { get; init; } = new();

    /// <summary>How the Runtime API is reached: over a socket, unless a test keeps it in memory.</summary>
    public Func<RuntimeEndpoint, IRuntimeApi> Connect { get; init; } = static endpoint => new RuntimeClient(endpoint);

    /// <summary>Runs a function until it is stopped, or cannot go on.</summary>
    /// <param name="start">Makes the function.</param>
    /// <param name="stop">Asks it to stop.</param>
    /// <returns>The exit code: 0 when it was asked to stop, 1 otherwise.</returns>
    public int Run(Func<FunctionStart, IFunction> start, CancellationToken stop)
    {
        try
        {
            using var client = Connect(RuntimeEndpoint.Parse(environment(RuntimeEndpoint.Variable)));
            if (TryStart(start, client) is not { } function)
            {
                return 1;
            }

            new InvocationLoop(client, function, _telemetry, trace) { Options = Options, BodyLimits = _bodyLimits }.Run(stop);
            return 0;
        }
        catch (RuntimeApiException exception)
        {
            Complaints().Write(Encoding.UTF8.GetBytes(exception.Message + "\n"));
            return 1;
        }
    }

    private IFunction? TryStart(Func<FunctionStart, IFunction> start, IRuntimeApi client)
    {
        try
        {
            HostLimits.Check(Options);
            _bodyLimits = RouteBodyLimits.Read(environment);
            return start(Surroundings(survey: null));
        }
        catch (Exception exception)
        {
            var reason = StartFailure.Explain(exception, survey => start(Surroundings(survey)));
            _telemetry.Log.Error("The function could not start.", reason);
            client.FailInit(InvocationError.From(reason));
            return null;
        }
    }

    private FunctionStart Surroundings(LinkSurvey? survey) => new(new Links(environment, survey), _telemetry) { Time = time };
}
