namespace ServerlessStack.Local.Functions;

/// <summary>How many invocations may run: a function's own reserved ones, or the account's for all others (Lambda developer guide, "Understanding Lambda function scaling").</summary>
/// <param name="options">Has the account's limit.</param>
internal sealed class Concurrency(FunctionsOptions options)
{
    private int unreserved;

    /// <summary>Takes a place for an invocation.</summary>
    /// <exception cref="FunctionRefusedException">There is none.</exception>
    public void Enter(DeployedFunction function)
    {
        var reserved = function.Settings.ReservedConcurrency;
        if (!function.TryEnter(reserved ?? int.MaxValue))
        {
            throw Throttled($"ReservedFunctionConcurrentInvocationLimitExceeded: {function.Settings.Name} has a reserved concurrency of {reserved}");
        }

        if (reserved is null && Interlocked.Increment(ref unreserved) > options.AccountConcurrency)
        {
            Leave(function, isReserved: false);
            throw Throttled($"ConcurrentInvocationLimitExceeded: the account has a concurrency of {options.AccountConcurrency}");
        }
    }

    /// <summary>Gives a place back.</summary>
    /// <param name="function">The function.</param>
    /// <param name="isReserved">Whether it had a reserved concurrency when the place was taken.</param>
    public void Leave(DeployedFunction function, bool isReserved)
    {
        function.Leave();
        if (!isReserved)
        {
            Interlocked.Decrement(ref unreserved);
        }
    }

    private static FunctionRefusedException Throttled(string reason) => new(FunctionRefusedException.Throttled, $"Rate Exceeded. ({reason}.)");
}
