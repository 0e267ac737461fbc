using System.Runtime.InteropServices;
using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Lambda.Hosting;

namespace ServerlessStack.Lambda;

/// <summary>
/// Runs a handler as an AWS Lambda function on the managed .NET runtime, as an executable assembly or on any other machine with a Lambda Runtime API
/// (Lambda developer guide, "Using the Lambda runtime API for custom runtimes").
/// </summary>
public static class LambdaHost
{
    // Where the AWS SDKs and OpenTelemetry look for the current trace.
    private const string TraceVariable = "_X_AMZN_TRACE_ID";

    /// <summary>Runs the handler until Lambda ends the process. This is the whole of a function's <c>Program.cs</c>.</summary>
    /// <typeparam name="THandler">
    /// The handler: it implements one of <see cref="IEventHandler{TEvent}"/>, <see cref="IRequestHandler{TRequest,TResponse}"/>,
    /// <see cref="IProjection{TIn,TOut}"/>.
    /// </typeparam>
    /// <param name="create">
    /// Makes the handler, once for the life of the process. It serves every event, and the records of a batch up to 10 at once,
    /// so it keeps no state of one event.
    /// What this throws is reported to Lambda as the reason why the function could not start.
    /// </param>
    /// <param name="json">The source-generated context that knows the handler's types. Its options apply; of several, combined, those of the first.</param>
    /// <returns>
    /// The process's exit code: 0 when Lambda asked it to end; 1 when the handler could not be made, or when the Runtime API is missing or broken,
    /// with the reason on standard error.
    /// </returns>
    /// <remarks>
    /// It occupies the calling thread all the time, and starts faster for it: it waits for the Runtime API and for the handler, one after the other.
    /// Handlers are asked to stop 500 ms before the invocation's deadline through their cancellation token. Failures that Lambda is not told of,
    /// such as those of single records, are written to standard error as one JSON line each, without payloads.
    /// </remarks>
    public static Task<int> RunAsync<THandler>(Func<FunctionStart, THandler> create, IJsonTypeInfoResolver json)
        where THandler : class, IHandler
    {
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(json);

        using var stop = new CancellationTokenSource();
        using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            // The current invocation is finished first; the loop ends where it would wait for another one.
            signal.Cancel = true;
            stop.Cancel();
        });
        using var output = Console.OpenStandardError();
        var process = new FunctionProcess(
            Environment.GetEnvironmentVariable,
            output,
            TimeProvider.System,
            header => Environment.SetEnvironmentVariable(TraceVariable, header));
        return Task.FromResult(process.Run(start => create(start).Bind(json), stop.Token));
    }
}
