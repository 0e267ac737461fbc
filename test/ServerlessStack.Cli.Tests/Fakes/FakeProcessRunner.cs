using ServerlessStack.Cli.Toolchain;

namespace ServerlessStack.Cli.Tests.Fakes;

/// <summary>Remembers what would have been started and plays the answers it was given: dotnet's first, then the CDK CLI's.</summary>
internal sealed class FakeProcessRunner(FakeProcess? build = null, FakeProcess? cdk = null) : IProcessRunner
{
    public List<ProcessRequest> Requests { get; } = [];

    public IEnumerable<ProcessRequest> Builds => Requests.Where(request => request.Program == "dotnet");

    public ProcessRequest Cdk => Assert.Single(Requests, request => request.Program != "dotnet");

    public bool CdkHasTheTerminal { get; private set; }

    /// <summary>Runs while the CDK CLI would; nothing unless this is set.</summary>
    public Func<ProcessRequest, Task> WhileCdkRuns { get; init; } = _ => Task.CompletedTask;

    public async Task<int> RunAsync(ProcessRequest request, Action<string>? onLine)
    {
        Requests.Add(request);
        var isBuild = request.Program == "dotnet";
        CdkHasTheTerminal |= !isBuild && onLine is null;
        if (!isBuild)
        {
            await WhileCdkRuns(request);
        }

        var process = (isBuild ? build : cdk) ?? new FakeProcess();
        foreach (var line in process.Lines)
        {
            onLine?.Invoke(line);
        }

        return process.ExitCode;
    }
}
