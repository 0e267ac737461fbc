using ServerlessStack.Cli.Targets;
using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Tests.Fakes;
using ServerlessStack.Cli.Toolchain;

namespace ServerlessStack.Cli.Tests.Targets;

public sealed class TargetDeploymentTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task After_Ctrl_C_no_exit_code_of_the_CDK_CLI_is_a_failed_deployment(int exitCode)
    {
        using var clone = TestFolder.OfClone();
        using var writer = new StringWriter();
        using var interruption = new CancellationTokenSource();
        var repository = new Repository(clone.Path);
        var processes = new FakeProcessRunner(cdk: new FakeProcess(exitCode)) { WhileCdkRuns = _ => interruption.CancelAsync() };
        var progress = new StepProgress(Screen.Plain(writer, writer).Error, new FakeTime());

        var exception = await Assert.ThrowsAsync<OperationCanceledException>(
            () => new TargetDeployment(new CdkCli(repository, processes), new TargetFolder(repository), progress).RunAsync(new Uri("http://127.0.0.1:4566"), stage: null, interruption.Token));

        Assert.Equal("Interrupted while deploying the stacks.", exception.Message);
    }
}
