using System.Net;
using ServerlessStack.Lambda.Logging;
using ServerlessStack.Lambda.Runtime;

namespace ServerlessStack.Lambda.Hosting;

/// <summary>Takes invocations one after the other, runs the function, and answers; a failed invocation does not end it.</summary>
/// <param name="client">The Runtime API.</param>
/// <param name="function">The bound handler.</param>
/// <param name="log">Takes what Lambda is not told.</param>
/// <param name="time">The clock of the deadlines.</param>
/// <param name="trace">Takes each invocation's trace header, so that SDKs find it.</param>
internal sealed class InvocationLoop(RuntimeClient client, IFunction function, FailureLog log, TimeProvider time, Action<string?> trace)
{
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
        int status;
        try
        {
            using var deadline = new Deadline(invocation.Deadline, time);
            var scope = new InvocationScope { Invocation = invocation, Deadline = deadline, Log = log };

            // Handlers are asynchronous, the loop is not: it has nothing else to do than to wait for this one.
            var answer = function.InvokeAsync(scope).GetAwaiter().GetResult();
            status = client.Respond(invocation.RequestId, answer.Span);
        }
        catch (Exception exception) when (exception is not RuntimeApiException)
        {
            log.Write("The invocation failed.", invocation.RequestId, eventId: null, exception);
            status = client.Fail(invocation.RequestId, InvocationError.From(exception));
        }

        if (status == (int)HttpStatusCode.RequestEntityTooLarge)
        {
            var error = new InvocationError(
                "ResponseTooLarge",
                "The function's answer is larger than Lambda takes; answer less, or put it into a bucket and answer its key.",
                []);
            log.Write(error.Message, invocation.RequestId);
            status = client.Fail(invocation.RequestId, error);
        }

        if (status >= (int)HttpStatusCode.BadRequest)
        {
            // As when the invocation has timed out meanwhile: its answer has no taker, but the next invocation does.
            log.Write($"The Runtime API refused the invocation's result with status {status}.", invocation.RequestId);
        }
    }
}
