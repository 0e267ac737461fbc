using System.Text;
using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Lambda.Runtime;

namespace ServerlessStack.Lambda.Testing;

/// <summary>An invocation on its way through the function.</summary>
/// <param name="invocation">What the function is handed.</param>
internal sealed class PendingRun(Invocation invocation)
{
    // The test goes on on a thread of its own, never on the function's.
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What the function is handed.</summary>
    public Invocation Invocation => invocation;

    /// <summary>Ends when the function has answered, and has written and counted all that belongs to the invocation.</summary>
    public Task Over => _over.Task;

    /// <summary>What it answered; <see langword="null"/> when it failed.</summary>
    public byte[]? Answer { get; set; }

    /// <summary>Why it failed; <see langword="null"/> when it answered.</summary>
    public InvocationError? Error { get; set; }

    /// <summary>What it wrote.</summary>
    public IReadOnlyList<string> Lines { get; private set; } = [];

    /// <summary>Hands the outcome to the test.</summary>
    /// <param name="lines">What it wrote.</param>
    public void Complete(IReadOnlyList<string> lines)
    {
        Lines = lines;
        _over.TrySetResult();
    }

    /// <summary>The outcome.</summary>
    public TestRun ToRun(TestEnvelope envelope, string payload, IJsonTypeInfoResolver json) =>
        new(envelope, Error is null && Answer is not null ? Encoding.UTF8.GetString(Answer) : null, RunOutput.Read(Lines), json)
        {
            Payload = payload,
            RequestId = invocation.RequestId,
            Error = Error is null ? null : RunErrors.From(Error),
        };
}
