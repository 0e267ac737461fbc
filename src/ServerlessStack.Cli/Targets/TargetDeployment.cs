using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Toolchain;

namespace ServerlessStack.Cli.Targets;

/// <summary>Deploys every stack of the app, as it is, with the CDK CLI to an endpoint.</summary>
/// <param name="cdk">The CDK CLI.</param>
/// <param name="folder">Has an empty file for the settings.</param>
/// <param name="progress">Tells about the steps.</param>
internal sealed class TargetDeployment(CdkCli cdk, TargetFolder folder, StepProgress progress)
{
    // The CDK CLI looks every few seconds how a stack is getting on, which here is done at once: it looks at all stacks that wait for no other at the same time.
    private const string Concurrency = "8";

    /// <summary>Deploys and returns how long it took.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="stage">The stage; null leaves the choice to the app.</param>
    /// <param name="interrupted">Whether Ctrl+C was pressed; the CDK CLI gets the signal itself and ends in its own way.</param>
    /// <exception cref="CommandFailureException">The deployment failed; the message names resources and reasons.</exception>
    /// <exception cref="OperationCanceledException">Ctrl+C ended it.</exception>
    public Task<TimeSpan> RunAsync(Uri endpoint, string? stage, CancellationToken interrupted) =>
        progress.RunAsync("Deploying the stacks", report => DeployAsync(endpoint, stage, report, interrupted));

    private async Task DeployAsync(Uri endpoint, string? stage, Action<string> report, CancellationToken interrupted)
    {
        var (app, output) = (new SynthOutput(), new DeploymentOutput());
        var exitCode = await cdk.RunAsync(CommandLineOf(stage), VariablesFor(endpoint), line =>
        {
            if (app.Keep(line) is { } text && output.Add(text) is { } step)
            {
                report(step);
            }
        });
        if (exitCode == ExitCode.Interrupted || interrupted.IsCancellationRequested)
        {
            throw new OperationCanceledException("Interrupted while deploying the stacks.");
        }

        if (exitCode != ExitCode.Success)
        {
            throw new CommandFailureException($"The deployment failed.{Environment.NewLine}{output.Problems}");
        }
    }

    private List<string> CommandLineOf(string? stage)
    {
        List<string> words = ["deploy", "--all", "--require-approval", "never", "--progress", "events", "--no-notices", "--build=", "--concurrency", Concurrency, "--output", folder.Assembly];
        if (stage is not null)
        {
            words.AddRange(["-c", $"stage={stage}"]);
        }

        return words;
    }

    // A template that CloudFormation's validation refuses fails at synthesis with --validate; here the wait for it is not worth it.
    private Dictionary<string, string> VariablesFor(Uri endpoint)
    {
        var variables = TargetEnvironment.For(endpoint, folder.EmptySettings());
        variables["CDK_VALIDATION"] = "false";
        return variables;
    }
}
