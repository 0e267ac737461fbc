using System.Runtime.Versioning;
using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Tests.Fakes;
using ServerlessStack.Cli.Verbs;
using ServerlessStack.Local.Control;

namespace ServerlessStack.Cli.Tests.Verbs;

/// <summary>The verb with a target of its own; a shell script stands in for Node and the emulators.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class UpTargetTests : IDisposable
{
    private readonly TestFolder _clone = TestFolder.OfClone();

    public UpTargetTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for Node is a shell script.");

    [Fact]
    public async Task Without_Java_one_line_says_what_to_install()
    {
        Emulate("""{"failed":"DynamoDb","noJava":true}""");

        var run = await RunAsync(new FakeProcessRunner());

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal(
            "Building the app ...\nStarting the local target ...\nerror: DynamoDB Local needs a JRE of version 17 to 23, and there is none. "
            + "Install version 17 or 21, and point JAVA_HOME to it: sudo apt-get install openjdk-17-jre-headless (Debian, Ubuntu), or https://adoptium.net (everywhere).\n",
            run.Error);
    }

    [Fact]
    public async Task An_interrupted_deployment_ends_as_interrupted()
    {
        Emulate("""{"started":"DynamoDb","port":1}""");

        var run = await RunAsync(new FakeProcessRunner(cdk: new FakeProcess(ExitCode.Interrupted)));

        Assert.EndsWith("Deploying the stacks ...\nerror: Interrupted while deploying the stacks.\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Interrupted, run.ExitCode);
    }

    [Fact]
    public async Task It_runs_until_somebody_stops_it()
    {
        Emulate("""{"started":"DynamoDb","port":1}""");
        var processes = new FakeProcessRunner
        {
            WhileCdkRuns = async request =>
            {
                using var http = new HttpClient { DefaultRequestHeaders = { { ControlHeader.Name, "test" } } };
                using var answer = await http.PostAsync(new Uri($"{request.Environment["AWS_ENDPOINT_URL"]}/_stack/stop"), content: null);
                answer.EnsureSuccessStatusCode();
            },
        };

        var run = await RunAsync(processes);

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.EndsWith("Stopping the local target ...\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing is deployed yet.", run.Output, StringComparison.Ordinal);
        Assert.Contains($" until Ctrl+C or {Launcher.Name} down.", run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _clone.Dispose();

    private Task<CommandRun> RunAsync(FakeProcessRunner processes) =>
        CommandRun.In(_clone.Path, processes, "up", "--kinesis", "http://127.0.0.1:1", "--messaging", "http://127.0.0.1:1");

    // Ends with its standard input, as the real one does.
    private void Emulate(params string[] reports)
    {
        var lines = string.Concat(reports.Select(report => $"echo '{report}'\n"));
        File.SetUnixFileMode(_clone.Write("node_modules/node/bin/node", $"#!/bin/sh\n{lines}cat\n"), UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
    }
}
