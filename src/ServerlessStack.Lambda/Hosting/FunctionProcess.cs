using System.Text;
using ServerlessStack.Lambda.Logging;
using ServerlessStack.Lambda.Runtime;

namespace ServerlessStack.Lambda.Hosting;

/// <summary>A function's process from start to exit code, with its surroundings handed in.</summary>
/// <param name="environment">Reads an environment variable.</param>
/// <param name="output">Where messages for people and failures go.</param>
/// <param name="time">The clock.</param>
/// <param name="trace">Takes each invocation's trace header.</param>
internal sealed class FunctionProcess(Func<string, string?> environment, Stream output, TimeProvider time, Action<string?> trace)
{
    private readonly FailureLog _log = new(output, time);

    /// <summary>Runs a function until it is stopped, or cannot go on.</summary>
    /// <param name="start">Makes the function.</param>
    /// <param name="stop">Asks it to stop.</param>
    /// <returns>The exit code: 0 when it was asked to stop, 1 otherwise.</returns>
    public int Run(Func<FunctionStart, IFunction> start, CancellationToken stop)
    {
        try
        {
            using var client = new RuntimeClient(RuntimeEndpoint.Parse(environment(RuntimeEndpoint.Variable)));
            if (TryStart(start, client) is not { } function)
            {
                return 1;
            }

            new InvocationLoop(client, function, _log, time, trace).Run(stop);
            return 0;
        }
        catch (RuntimeApiException exception)
        {
            output.Write(Encoding.UTF8.GetBytes(exception.Message + "\n"));
            return 1;
        }
    }

    private IFunction? TryStart(Func<FunctionStart, IFunction> start, RuntimeClient client)
    {
        try
        {
            return start(new FunctionStart(new Links(environment)));
        }
        catch (Exception exception)
        {
            _log.Write("The function could not start.", requestId: null, eventId: null, exception);
            client.FailInit(InvocationError.From(exception));
            return null;
        }
    }
}
