namespace ServerlessStack.Constructs;

/// <summary>How long a function may work on a message that it received from a queue (Lambda guide, "Configuring a queue to use with Lambda").</summary>
/// <param name="FunctionTimeout">The function's timeout, in seconds.</param>
/// <param name="BatchingWindow">The mapping's batching window, in seconds.</param>
internal sealed record ProcessingTime(double FunctionTimeout, double BatchingWindow)
{
    /// <summary>How long the message must stay hidden, in seconds.</summary>
    public double Needed => (WorkQueueDefaults.VisibilityTimeoutsPerFunctionTimeout * FunctionTimeout) + BatchingWindow;

    /// <summary>Says that a message does not stay hidden long enough.</summary>
    /// <param name="visibilityTimeout">How long it stays hidden, in seconds.</param>
    public string Problem(double visibilityTimeout)
    {
        var window = BatchingWindow > 0 ? $" + the batching window ({BatchingWindow} s)" : string.Empty;
        return $"VisibilityTimeout ({visibilityTimeout} s) must be at least {WorkQueueDefaults.VisibilityTimeoutsPerFunctionTimeout} × the function timeout ({FunctionTimeout} s){window} = {Needed} s, or messages are redelivered while still being processed.";
    }
}
