namespace ServerlessStack.Lambda.Tests.RuntimeApi;

/// <summary>An invocation from the test's call to the function's answer.</summary>
internal sealed class PendingInvocation(string payload, TimeSpan timeout, string? traceHeader)
{
    public string RequestId { get; } = Guid.NewGuid().ToString();

    public string Payload => payload;

    public TimeSpan Timeout => timeout;

    public string? TraceHeader => traceHeader;

    public TaskCompletionSource<Answer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
