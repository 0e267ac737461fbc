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
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            Invocation invocation;
            try
            {
                invocation = await client.NextAsync(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }

            trace(invocation.TraceHeader);
            await AnswerAsync(invocation);
        }
    }

    private async Task AnswerAsync(Invocation invocation)
    {
        int status;
        try
        {
            using var deadline = new Deadline(invocation.Deadline, time);
            var answer = await function.InvokeAsync(invocation, deadline, log);
            status = await client.RespondAsync(invocation.RequestId, answer);
        }
        catch (Exception exception) when (exception is not RuntimeApiException)
        {
            log.Write("The invocation failed.", invocation.RequestId, eventId: null, exception);
            status = await client.FailAsync(invocation.RequestId, InvocationError.From(exception));
        }

        if (status == (int)HttpStatusCode.RequestEntityTooLarge)
        {
            var error = new InvocationError("ResponseTooLarge", "The function's answer is larger than Lambda takes; answer less, or put it into a bucket and answer its key.", []);
            log.Write(error.Message, invocation.RequestId);
            status = await client.FailAsync(invocation.RequestId, error);
        }

        if (status >= (int)HttpStatusCode.BadRequest)
        {
            // As when the invocation has timed out meanwhile: its answer has no taker, but the next invocation does.
            log.Write($"The Runtime API refused the invocation's result with status {status}.", invocation.RequestId);
        }
    }
}
