namespace ServerlessStack.Cli.Tests.Workflows;

/// <summary>The workflows of this repository, read once for all tests: the linter takes seconds to start.</summary>
public sealed class RepositoryWorkflows : IAsyncLifetime
{
    internal IReadOnlyList<Workflow> All { get; private set; } = [];

    public async ValueTask InitializeAsync() => All = await Workflow.ReadAsync(Workflow.Folder);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
