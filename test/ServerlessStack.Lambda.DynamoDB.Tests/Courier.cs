using System.Collections.Concurrent;

namespace ServerlessStack.Lambda.DynamoDB.Tests;

/// <summary>A handler whose executions end when and how the simulation says.</summary>
internal sealed class Courier(Effects effects) : IEventHandler<Job>
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _expected = new(StringComparer.Ordinal);

    /// <summary>The executions that have begun and not ended.</summary>
    public List<RunningExecution> Running { get; } = [];

    /// <summary>Completes when the invocation reaches the handler.</summary>
    public Task Expect(string requestId) => _expected.GetOrAdd(requestId, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Ends an execution, and waits until it has.</summary>
    public Task EndAsync(RunningExecution running, StepKind fate)
    {
        Running.Remove(running);
        return running.EndAsync(fate);
    }

    public async Task HandleAsync(Job received, EventContext context, CancellationToken cancellation)
    {
        var running = new RunningExecution(context.Execution!);
        Running.Add(running);
        _expected[context.RequestId].SetResult();
        try
        {
            var fate = await running.Fate.WaitAsync(cancellation);
            if (fate != StepKind.Fail)
            {
                await running.Execution.CommitAsync([effects.Once(received.Key)], cancellation);
            }

            if (fate != StepKind.Commit)
            {
                throw new InvalidOperationException("no carrier");
            }
        }
        finally
        {
            running.Ended();
        }
    }
}
