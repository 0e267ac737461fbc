using ServerlessStack.Local.Apis.AccessLogs;

namespace ServerlessStack.Local.Tests.Apis.Fakes;

/// <summary>Remembers the lines of access logs.</summary>
internal sealed class FakeAccessLog : IAccessLog
{
    private readonly TaskCompletionSource<(string Group, string Line)> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The first line; the answer is sent before it is written.</summary>
    public Task<(string Group, string Line)> First => _first.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    public void Write(string logGroup, string line) => _first.TrySetResult((logGroup, line));
}
