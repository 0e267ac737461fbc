using System.Net;
using ServerlessStack.Lambda.Runtime;

namespace ServerlessStack.Lambda.Hosting;

/// <summary>Takes invocations one after the other, runs the function, and answers; a failed invocation does not end it.</summary>
/// <param name="client">The Runtime API.</param>
/// <param name="function">The bound handler.</param>
/// <param name="telemetry">Takes what Lambda is not told.</param>
/// <param name="trace">Takes each invocation's trace header, so that SDKs find it.</param>
internal sealed class InvocationLoop(IRuntimeApi client, IFunction function, Telemetry telemetry, Action<string?> trace)
{
    private bool _isCold = telemetry.Function.StartsCold;

    /// <summary>What the function's author chose.</summary>
    public HostOptions Options { get; init; } = new();

    /// <summary>What the infrastructure chose for single routes.</summary>
    public RouteBodyLimits BodyLimits { get; init; } = RouteBodyLimits.None;

    /// <summary>Runs until it is asked to stop while no invocation is under way.</summary>
    /// <exception cref="RuntimeApiException">The Runtime API cannot be used any more.</exception>
    public void Run(CancellationToken stop)
    {
        while (client.Next(stop) is { } invocation)
        {
            trace(invocation.TraceHeader);
            Answer(invocation);
        }
    }

    private void Answer(Invocation invocation)
    {
        using var deadline = new Deadline(invocation.Deadline, telemetry.Time, Options.DeadlineMargin);
        var scope = new InvocationScope
        {
            Invocation = invocation,
            Deadline = deadline,
            Telemetry = telemetry,
            Options = Options,
            BodyLimits = BodyLimits,
            IsColdStart = _isCold,
        };
        _isCold = false;
        using var observed = ObservedInvocation.Begin(scope);
        int status;
        try
        {
            // Handlers are asynchronous, the loop is not: it has nothing else to do than to wait for this one.
            var work = function.InvokeAsync(scope);
            deadline.Watch(work);
            var answer = work.GetAwaiter().GetResult();
            observed.Answered();
            status = client.Respond(invocation.RequestId, answer.Span);
        }
        catch (Exception exception) when (exception is not RuntimeApiException)
        {
            observed.Fail(exception);
            telemetry.Log.Error("The invocation failed.", exception);
            status = client.Fail(invocation.RequestId, InvocationError.From(exception));
        }

        if (status == (int)HttpStatusCode.RequestEntityTooLarge)
        {
            var error = new InvocationError(
                "ResponseTooLarge",
                "The function's answer is larger than Lambda takes; answer less, or put it into a bucket and answer its key.",
                []);
            telemetry.Log.Error(error.Message);
            scope.Failed = scope.BatchSize;
            status = client.Fail(invocation.RequestId, error);
        }

        if (status >= (int)HttpStatusCode.BadRequest)
        {
            // As when the invocation has timed out meanwhile: its answer has no taker, but the next invocation does.
            telemetry.Log.Error($"The Runtime API refused the invocation's result with status {status}.");
        }
    }
}
