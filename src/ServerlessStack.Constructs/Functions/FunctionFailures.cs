using Amazon.CDK;
using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>The queue that a stack's functions share for asynchronous invocations that failed for good: one place to watch, one alarm to pay for.</summary>
internal static class FunctionFailures
{
    private const string Id = "FunctionFailures";

    /// <summary>The stack's queue, made when its first function needs it.</summary>
    /// <param name="function">A function of the stack.</param>
    /// <returns>The queue.</returns>
    public static DeadLetterQueue Of(Construct function)
    {
        var stack = Stack.Of(function);
        return stack.Node.TryFindChild(Id) as DeadLetterQueue ?? new DeadLetterQueue(stack, Id);
    }
}
