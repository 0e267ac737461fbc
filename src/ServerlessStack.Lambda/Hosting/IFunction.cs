using ServerlessStack.Lambda.Logging;
using ServerlessStack.Lambda.Runtime;

namespace ServerlessStack.Lambda.Hosting;

/// <summary>A handler bound to its types: takes an invocation's payload and gives the payload to answer with.</summary>
internal interface IFunction
{
    /// <summary>Runs the handler. Throwing makes the invocation fail.</summary>
    /// <param name="invocation">The invocation.</param>
    /// <param name="deadline">When it has to be over.</param>
    /// <param name="log">Takes failures that the answer hides from Lambda.</param>
    /// <returns>The answer, as UTF-8 JSON.</returns>
    Task<ReadOnlyMemory<byte>> InvokeAsync(Invocation invocation, Deadline deadline, FailureLog log);
}
