using System.Net;
using System.Net.Sockets;
using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Tests.Fakes;
using ServerlessStack.Cli.Verbs;

namespace ServerlessStack.Cli.Tests.Verbs;

public sealed class UpVerbTests
{
    private const string Endpoint = "http://127.0.0.1:4566";

    [Fact]
    public async Task Another_emulator_gets_the_unmodified_app_of_the_stage()
    {
        var run = await CommandRun.Of("up", "--endpoint", Endpoint, "--stage", "dev");

        Assert.Matches("^deploy --all --require-approval never --progress events --no-notices --build= --concurrency 8 --output .*assembly -c stage=dev$", run.CdkCommandLine);
        Assert.Equal(("Deployed to http://127.0.0.1:4566/.\n", "Building the app ...\nDeploying the stacks ...\n", ExitCode.Success), (run.Output, run.Error, run.ExitCode));
    }

    [Fact]
    public async Task The_CDK_CLI_gets_the_endpoint_and_none_of_the_users_settings()
    {
        Environment.SetEnvironmentVariable("AWS_USERS_OWN", "secret");

        var variables = (await CommandRun.Of("up", "--endpoint", Endpoint)).Processes.Cdk.Environment;

        Assert.Equal(Endpoint, variables["AWS_ENDPOINT_URL"]);
        Assert.Equal(("us-east-1", "local", "local", "true"), (variables["AWS_REGION"], variables["AWS_ACCESS_KEY_ID"], variables["AWS_SECRET_ACCESS_KEY"], variables["AWS_EC2_METADATA_DISABLED"]));
        Assert.Equal(variables["AWS_CONFIG_FILE"], variables["AWS_SHARED_CREDENTIALS_FILE"]);
        Assert.EndsWith("no-aws-settings", variables["AWS_CONFIG_FILE"], StringComparison.Ordinal);
        Assert.Equal(string.Empty, variables["AWS_USERS_OWN"]);
        Assert.Equal("127.0.0.1,localhost", variables["NO_PROXY"]);
    }

    [Fact]
    public async Task A_deployment_that_fails_names_the_resource_and_the_reason()
    {
        var cdk = new FakeProcess(
            1,
            "Storefront-dev-Data: deploying... [1/6]",
            "Storefront-dev-Data |  3/12 | 10:00:00 AM | CREATE_FAILED        | AWS::SQS::Queue | Fulfilment/Queue (FulfilmentQueue26A1FA60) FifoThroughputLimit is not honoured",
            "❌  Storefront-dev-Data failed: ToolkitError: The stack failed creation");

        var run = await CommandRun.With(new FakeProcessRunner(cdk: cdk), "up", "--endpoint", Endpoint);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.EndsWith(
            """
            error: The deployment failed.
            Storefront-dev-Data: AWS::SQS::Queue Fulfilment/Queue (FulfilmentQueue26A1FA60) FifoThroughputLimit is not honoured
            Storefront-dev-Data failed: ToolkitError: The stack failed creation

            """,
            run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deployment_that_ends_without_a_reason_shows_its_last_lines()
    {
        var run = await CommandRun.With(new FakeProcessRunner(cdk: new FakeProcess(1, "A stage named dve does not exist.")), "up", "--endpoint", Endpoint);

        Assert.EndsWith("error: The deployment failed.\nA stage named dve does not exist.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deployment_that_is_interrupted_is_no_failure()
    {
        var run = await CommandRun.With(new FakeProcessRunner(cdk: new FakeProcess(ExitCode.Interrupted)), "up", "--endpoint", Endpoint);

        Assert.Equal(ExitCode.Interrupted, run.ExitCode);
        Assert.EndsWith("error: Interrupted while deploying the stacks.\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--endpoint https://sqs.eu-west-1.amazonaws.com", "https://sqs.eu-west-1.amazonaws.com/ is AWS itself. This verb is for emulators; to deploy to AWS, use")]
    [InlineData("--dynamodb https://dynamodb.eu-west-1.api.aws", "https://dynamodb.eu-west-1.api.aws/ is AWS itself.")]
    [InlineData("--endpoint http://127.0.0.1:4566 --watch", "--endpoint deploys to another emulator and is done: only --stage goes with it.")]
    [InlineData("--endpoint localhost", "--endpoint localhost is no address: use one such as http://127.0.0.1:8000.")]
    [InlineData("--port 70000", "--port 70000 is no port: use 1 to 65535, or 0 for a free one.")]
    [InlineData("Storefront-dev-Data", "Unrecognized command or argument 'Storefront-dev-Data'.")]
    public async Task What_cannot_be_meant_is_bad_usage_and_nothing_is_started(string typed, string message)
    {
        var run = await CommandRun.Of(["up", .. typed.Split(' ')]);

        Assert.Equal(ExitCode.BadUsage, run.ExitCode);
        Assert.StartsWith($"error: {message}", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Processes.Requests);
    }

    [Fact]
    public async Task While_one_runs_a_second_one_says_so()
    {
        await using var target = await FakeTarget.StartAsync();

        var run = await target.RunAsync("up");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Matches($@"^error: A local target runs in this clone already: http://127\.0\.0\.1:\d+/ \(process 1234\)\. .*stack down stops it\.\n$", run.Error);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var run = await CommandRun.Of("up", "--port", $"{port}");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.EndsWith($"error: Port {port} of 127.0.0.1 is taken by another program. Stop it, or name another port with --port.\n", run.Error, StringComparison.Ordinal);
    }
}
