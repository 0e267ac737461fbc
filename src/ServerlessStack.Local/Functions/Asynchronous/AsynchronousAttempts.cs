namespace ServerlessStack.Local.Functions.Asynchronous;

/// <summary>
/// Invokes a function with one asynchronous event until it succeeds or is given up: an error uses up a retry, a throttle only time
/// (Lambda developer guide, "How Lambda handles errors and retries with asynchronous invocation").
/// </summary>
/// <param name="invoker">Invokes.</param>
/// <param name="events">Remember the attempts.</param>
/// <param name="options">The pauses.</param>
/// <param name="time">The clock.</param>
internal sealed class AsynchronousAttempts(FunctionInvoker invoker, AsynchronousEvents events, FunctionsOptions options, TimeProvider time)
{
    /// <summary>Handles an event.</summary>
    /// <param name="function">The function.</param>
    /// <param name="handled">The event.</param>
    /// <param name="places">What it takes a place of while the function runs, and not while it waits for the next attempt.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="FunctionRefusedException">The function is not there any more.</exception>
    public async Task<AsynchronousOutcome> RunAsync(DeployedFunction function, AsynchronousEvent handled, SemaphoreSlim places, CancellationToken cancellation)
    {
        FunctionAnswer? answer = null;
        var throttle = options.ThrottlePause;
        for (var attempts = handled.Attempts; ;)
        {
            try
            {
                answer = await InvokeAsync(function, handled, places, cancellation);
                if (answer.Error is null)
                {
                    return new(AsynchronousOutcome.Success, attempts + 1, answer);
                }

                // A process that the target's end killed did not fail.
                cancellation.ThrowIfCancellationRequested();
                attempts++;
                events.Attempted(handled with { Attempts = attempts });

                if (attempts > function.Asynchronous.MaximumRetries)
                {
                    return new(AsynchronousOutcome.RetriesExhausted, attempts, answer);
                }

                await Task.Delay(options.RetryAfter[Math.Min(attempts, options.RetryAfter.Count) - 1], time, cancellation);
            }
            catch (FunctionRefusedException exception) when (exception.Code == FunctionRefusedException.Throttled)
            {
                await Task.Delay(throttle, time, cancellation);
                throttle = throttle * 2 < options.LongestThrottlePause ? throttle * 2 : options.LongestThrottlePause;
            }

            if (time.GetUtcNow() - handled.EnqueuedAt > function.Asynchronous.MaximumAge)
            {
                return new(AsynchronousOutcome.EventAgeExceeded, attempts, answer);
            }
        }
    }

    private async Task<FunctionAnswer> InvokeAsync(DeployedFunction function, AsynchronousEvent handled, SemaphoreSlim places, CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation);
        try
        {
            return (await invoker.InvokeAsync(function, new InvocationRequest(handled.Payload) { RequestId = handled.RequestId }, cancellation)).Answer;
        }
        finally
        {
            places.Release();
        }
    }
}
