using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ServerlessStack.Cli.Arguments;
using ServerlessStack.Cli.Targets;
using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Toolchain;
using ServerlessStack.Local;
using ServerlessStack.Local.Emulators;
using Spectre.Console;

namespace ServerlessStack.Cli.Verbs;

/// <summary>Runs everything on this machine: the local target in this process, and the unmodified app deployed to it.</summary>
/// <param name="repository">The clone.</param>
/// <param name="processes">Starts dotnet and the CDK CLI.</param>
/// <param name="screen">Where it tells.</param>
/// <param name="time">Measures the steps.</param>
internal sealed class UpVerb(Repository repository, IProcessRunner processes, Screen screen, TimeProvider time)
{
    private const string Notice =
        "For development only: it listens on 127.0.0.1, never calls AWS and reads no credentials. Issuers of tokens outside this machine are played here, and ./stack token issues in their name. "
        + "DynamoDB Local comes from AWS; its licence asks for an AWS account in good standing.";

    private readonly StepProgress _progress = new(screen.Error, time);
    private readonly TargetFolder _folder = new(repository);

    /// <summary>Runs the verb with what was typed after it and returns the exit code.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> typed)
    {
        var arguments = UpArguments.Read(typed);
        using var interruption = new Interruption();
        using var client = new TargetClient(_folder);
        if (arguments.Endpoint is { } endpoint)
        {
            await BuildAndDeployAsync(endpoint, arguments.Stage, interruption.Token);
            screen.Out.WriteLine($"Deployed to {endpoint}.");
            return ExitCode.Success;
        }

        if (await client.FindAsync(interruption.Token) is { } running)
        {
            throw new CommandFailureException($"A local target runs in this clone already: {running.Address} (process {running.ProcessId}). {Launcher.Name} down stops it.");
        }

        return await RunAsync(arguments, client, interruption.Token);
    }

    private async Task<int> RunAsync(UpArguments arguments, TargetClient client, CancellationToken interrupted)
    {
        await new AppBuild(repository, processes).RunWhereStaleAsync(_progress);
        var discards = !arguments.Keeps && _folder.IsKept;
        LocalTarget? target = null;
        await _progress.RunAsync("Starting the local target", async _ => target = await new TargetStart(repository, _folder).RunAsync(arguments, interrupted));
        await using var started = target!;
        _folder.Announce(new RunningTarget(started.Address, Environment.ProcessId));
        try
        {
            if (discards)
            {
                screen.Error.WriteLine($"What an earlier target kept is discarded: this one was started without {UpCommand.Keep.Name}.");
            }

            screen.Error.WriteLine($"The local target listens at {started.Address}. {Notice}");
            await DeployAndReportAsync(started.Address, arguments, client, interrupted);
            await ServeAsync(started, arguments, client, interrupted);
            return FailureOf(started) is { } failure ? throw new CommandFailureException(failure) : ExitCode.Success;
        }
        catch (CommandFailureException exception) when (FailureOf(started) is { } failure && exception.Message != failure)
        {
            // What then did not deploy is only what follows from it.
            throw new CommandFailureException($"{failure}\n{exception.Message}", exception);
        }
        finally
        {
            _folder.Withdraw();
        }
    }

    private static string? FailureOf(LocalTarget target) => target.Services.GetRequiredService<EmulatorHost>().Failure;

    private async Task ServeAsync(LocalTarget target, UpArguments arguments, TargetClient client, CancellationToken interrupted)
    {
        screen.Out.WriteLine($"Running at {target.Address} until Ctrl+C or {Launcher.Name} down.", new Style(Color.Green));
        var stopping = target.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(interrupted, stopping);
        using var watch = arguments.Watches ? new SourceWatch(repository, time) : null;
        try
        {
            while (watch is not null)
            {
                await watch.WaitAsync(end.Token);
                await DeployAndReportAsync(target.Address, arguments, client, end.Token);
            }

            await Task.Delay(Timeout.InfiniteTimeSpan, time, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            screen.Error.WriteLine("Stopping the local target ...");
        }
    }

    // Who watches is about to mend what does not build or deploy; everybody else is told and done.
    private async Task DeployAndReportAsync(Uri address, UpArguments arguments, TargetClient client, CancellationToken cancellation)
    {
        try
        {
            await BuildAndDeployAsync(address, arguments.Stage, cancellation);
            new TargetReport(repository, screen.Out) { IsShort = true }.Write(await client.GetAsync("status", cancellation));
        }
        catch (CommandFailureException exception) when (arguments.Watches)
        {
            screen.ShowError(exception.Message);
        }
    }

    private async Task BuildAndDeployAsync(Uri address, string? stage, CancellationToken interrupted)
    {
        await new AppBuild(repository, processes).RunWhereStaleAsync(_progress);
        await new TargetDeployment(new CdkCli(repository, processes), _folder, _progress).RunAsync(address, stage, interrupted);
    }
}
