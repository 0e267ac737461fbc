using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Lambda.Hosting;
using ServerlessStack.Lambda.Injection;

namespace ServerlessStack.Lambda;

/// <summary>
/// Runs a handler as an AWS Lambda function on the managed .NET runtime, as an executable assembly or on any other machine with a Lambda Runtime API
/// (Lambda developer guide, "Using the Lambda runtime API for custom runtimes").
/// </summary>
/// <remarks>
/// It occupies the calling thread all the time, and starts faster for it: it waits for the Runtime API and for the handler, one after the other.
/// Handlers are asked to stop <see cref="HostOptions.DeadlineMargin"/> before the invocation's deadline through their cancellation token. Failures that Lambda is not told of,
/// such as those of single records, are written to standard output as one JSON line each, without payloads.
/// </remarks>
public static class LambdaHost
{
    // Where the AWS SDKs and OpenTelemetry look for the current trace.
    private const string TraceVariable = "_X_AMZN_TRACE_ID";

    /// <summary>Runs the handler until Lambda ends the process. This is the whole of a function's <c>Program.cs</c>, and the fastest way to start.</summary>
    /// <typeparam name="THandler">
    /// The handler: it implements one of <see cref="IEventHandler{TEvent}"/>, <see cref="IRequestHandler{TRequest,TResponse}"/>,
    /// <see cref="IProjection{TIn,TOut}"/>.
    /// </typeparam>
    /// <param name="create">
    /// Makes the handler, once for the life of the process. It serves every event, and the records of a batch side by side (<see cref="HostOptions.Parallelism"/>),
    /// so it keeps no state of one event.
    /// What this throws is reported to Lambda as the reason why the function could not start.
    /// </param>
    /// <param name="json">The source-generated context that knows the handler's types. Its options apply; of several, combined, those of the first.</param>
    /// <param name="options">What differs from <see cref="HostDefaults"/>. Omitted: nothing.</param>
    /// <returns>
    /// The process's exit code: 0 when Lambda asked it to end; 1 when the handler could not be made, with the reason in the function's log,
    /// or when the Runtime API is missing or broken, with the reason on standard error.
    /// </returns>
    public static Task<int> RunAsync<THandler>(Func<FunctionStart, THandler> create, IJsonTypeInfoResolver json, HostOptions? options = null)
        where THandler : class, IHandler
    {
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(json);
        return Task.FromResult(Run(start => create(start).Bind(json), options ?? new HostOptions()));
    }

    /// <summary>
    /// Runs a handler whose constructor asks for what it needs, until Lambda ends the process. <see cref="Links"/>, <see cref="FunctionMetrics"/>,
    /// <see cref="Microsoft.Extensions.Logging.ILoggerFactory"/>, <see cref="Microsoft.Extensions.Logging.ILogger{TCategoryName}"/>, <see cref="TimeProvider"/> and
    /// <see cref="FunctionStart"/> are registered already. It starts about 10 ms later than with a factory, because the container has to be compiled.
    /// </summary>
    /// <typeparam name="THandler">The handler; registered as a singleton unless <paramref name="configure"/> registers it.</typeparam>
    /// <param name="json">The source-generated context that knows the handler's types. Its options apply; of several, combined, those of the first.</param>
    /// <param name="configure">
    /// Registers the services, each a singleton: there is no scope to an event or an invocation. The handler is made at the start, so a missing registration, a missing grant
    /// and whatever a constructor throws are reported to Lambda as the reason why the function could not start.
    /// </param>
    /// <param name="options">What differs from <see cref="HostDefaults"/>. Omitted: nothing.</param>
    /// <returns>
    /// The process's exit code, as of the other overload. When Lambda asks the process to end, services are disposed after the current invocation; Lambda asks
    /// only functions that have an extension (Lambda developer guide, "Understanding the Lambda execution environment lifecycle").
    /// </returns>
    public static Task<int> RunAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        IJsonTypeInfoResolver json, Action<IServiceCollection> configure, HostOptions? options = null)
        where THandler : class, IHandler
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(configure);
        var services = new FunctionServices(configure);
        var exitCode = Run(start => services.Make<THandler>(start).Bind(json), options ?? new HostOptions());

        // Not awaited here: at the start, an asynchronous method costs more than all that it would tidy up.
        return services.EndAsync(exitCode);
    }

    private static int Run(Func<FunctionStart, IFunction> start, HostOptions options)
    {
        using var stop = new CancellationTokenSource();
        using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            // The current invocation is finished first; the loop ends where it would wait for another one.
            signal.Cancel = true;
            stop.Cancel();
        });
        // Lambda collects both; the log goes where AWS's own format for metrics is documented, and apart from what the runtime itself has to say.
        using var output = Console.OpenStandardOutput();
        var process = new FunctionProcess(
            Environment.GetEnvironmentVariable,
            output,
            TimeProvider.System,
            header => Environment.SetEnvironmentVariable(TraceVariable, header))
        {
            Options = options,
            Complaints = Console.OpenStandardError,
        };
        return process.Run(start, stop.Token);
    }
}
