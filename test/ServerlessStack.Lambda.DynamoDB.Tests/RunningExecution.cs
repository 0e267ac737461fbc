namespace ServerlessStack.Lambda.DynamoDB.Tests;

/// <summary>An execution that waits for the simulation to say how it ends.</summary>
internal sealed record RunningExecution(Execution Execution)
{
    private readonly TaskCompletionSource<StepKind> _fate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Key => Execution.Key;

    public DateTimeOffset LeaseEnd => Execution.LeaseEnd;

    public Task<StepKind> Fate => _fate.Task;

    /// <summary>Says how it ends, and waits until it has.</summary>
    public Task EndAsync(StepKind fate)
    {
        _fate.SetResult(fate);
        return _ended.Task;
    }

    public void Ended() => _ended.SetResult();
}
