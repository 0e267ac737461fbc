namespace ServerlessStack.Lambda.Hosting;

/// <summary>A handler bound to its types: takes an invocation's payload and gives the payload to answer with.</summary>
internal interface IFunction
{
    /// <summary>Runs the handler. Throwing makes the invocation fail.</summary>
    /// <param name="scope">The invocation.</param>
    /// <returns>The answer, as UTF-8 JSON.</returns>
    Task<ReadOnlyMemory<byte>> InvokeAsync(InvocationScope scope);
}
