namespace ServerlessStack.Lambda.Runtime;

/// <summary>The four calls of the Lambda Runtime API, version 2018-06-01 (Lambda developer guide, "Using the Lambda runtime API for custom runtimes").</summary>
internal interface IRuntimeApi : IDisposable
{
    /// <summary>Waits for the next invocation.</summary>
    /// <param name="stop">Ends the wait.</param>
    /// <returns>The invocation; <see langword="null"/> when the wait was ended.</returns>
    /// <exception cref="RuntimeApiException">The Runtime API refuses to give any more.</exception>
    Invocation? Next(CancellationToken stop);

    /// <summary>Answers an invocation.</summary>
    /// <returns>The status code: 202, or 4xx when the Runtime API refuses the answer.</returns>
    int Respond(string requestId, ReadOnlySpan<byte> payload);

    /// <summary>Reports that an invocation failed.</summary>
    /// <returns>The status code: 202, or 4xx when the Runtime API refuses the report.</returns>
    int Fail(string requestId, InvocationError error);

    /// <summary>Reports that the function could not start.</summary>
    /// <returns>The status code: 202, or 4xx when the Runtime API refuses the report.</returns>
    int FailInit(InvocationError error);
}
