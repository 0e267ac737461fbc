using System.Text.Json.Nodes;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.S3;
using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Cli.Targets;
using ServerlessStack.Cli.Terminal;
using ServerlessStack.Local;
using ServerlessStack.Local.Emulators;

namespace ServerlessStack.EndToEnd.Tests.Fixture;

/// <summary>The storefront as it is, deployed by the real CDK CLI to a target of its own. Everything goes away with it.</summary>
internal sealed class LocalStorefront : IAsyncDisposable
{
    private readonly LocalTarget _target;
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });

    private LocalStorefront(LocalTarget target, TestClone clone)
    {
        (_target, Clone) = (target, clone);
        var nobody = new BasicAWSCredentials("local", "local");
        Tables = new AmazonDynamoDBClient(nobody, new AmazonDynamoDBConfig { ServiceURL = Address.ToString(), AuthenticationRegion = "us-east-1" });
        Buckets = new AmazonS3Client(nobody, new AmazonS3Config { ServiceURL = Address.ToString(), AuthenticationRegion = "us-east-1", ForcePathStyle = true });
    }

    /// <summary>Where the target is.</summary>
    public Uri Address => _target.Address;

    /// <summary>What the target is made of.</summary>
    public IServiceProvider Services => _target.Services;

    /// <summary>The folder that the command finds the target in.</summary>
    public TestClone Clone { get; }

    /// <summary>The storefront's API.</summary>
    public StorefrontApi Api => new(_http, new Uri(Outputs["ApiUrl"].TrimEnd('/') + "/"), TokenAsync);

    /// <summary>AWS's own client of DynamoDB.</summary>
    public AmazonDynamoDBClient Tables { get; }

    /// <summary>AWS's own client of S3.</summary>
    public AmazonS3Client Buckets { get; }

    /// <summary>Calls queues, topics and streams.</summary>
    public EmulatorClient Emulators => Services.GetRequiredService<EmulatorClient>();

    /// <summary>What all stacks output, by name.</summary>
    public IReadOnlyDictionary<string, string> Outputs { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Starts the target and deploys.</summary>
    /// <param name="change">Changes how the target runs; nothing when omitted.</param>
    /// <exception cref="EmulatorException">An emulator does not start.</exception>
    /// <exception cref="CommandFailureException">The deployment failed.</exception>
    public static async Task<LocalStorefront> StartAsync(Func<LocalTargetOptions, LocalTargetOptions>? change = null)
    {
        var clone = TestClone.OfStorefront();
        try
        {
            var options = new LocalTargetOptions { NodeModules = TestClone.NodeModules, StateFolder = clone.Target.State };
            var storefront = new LocalStorefront(await LocalTarget.StartAsync(change?.Invoke(options) ?? options, CancellationToken.None), clone);
            try
            {
                clone.Target.Announce(new RunningTarget(storefront.Address, Environment.ProcessId));
                await storefront.DeployAsync();
                return storefront;
            }
            catch
            {
                await storefront._target.DisposeAsync();
                throw;
            }
        }
        catch
        {
            clone.Dispose();
            throw;
        }
    }

    /// <summary>Deploys all stacks of the app, again if they are there.</summary>
    /// <exception cref="CommandFailureException">The deployment failed.</exception>
    public async Task DeployAsync()
    {
        await DeployAsync(Clone);
        var status = await StatusAsync();
        Outputs = status["stacks"]!.AsArray().SelectMany(stack => stack!["outputs"]!.AsObject()).ToDictionary(output => output.Key, output => output.Value!.GetValue<string>(), StringComparer.Ordinal);
    }

    /// <summary>Deploys all stacks of an app to the same target.</summary>
    /// <exception cref="CommandFailureException">The deployment failed.</exception>
    public Task DeployAsync(TestClone app)
    {
        var progress = new StepProgress(Screen.Plain(TextWriter.Null, TextWriter.Null).Error, TimeProvider.System);
        return new TargetDeployment(app.Cdk, app.Target, progress).RunAsync(Address, stage: null, TestContext.Current.CancellationToken);
    }

    /// <summary>What the target says is deployed.</summary>
    public async Task<JsonObject> StatusAsync()
    {
        using var client = new TargetClient(Clone.Target);
        return await client.GetAsync("status", CancellationToken.None);
    }

    /// <summary>A token that the API accepts.</summary>
    /// <param name="customer">Whose token it is.</param>
    public async Task<string> TokenAsync(string customer)
    {
        using var client = new TargetClient(Clone.Target);
        return (await client.PostAsync($"token?subject={Uri.EscapeDataString(customer)}", content: null, CancellationToken.None))["token"]!.GetValue<string>();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Tables.Dispose();
        Buckets.Dispose();
        _http.Dispose();
        await _target.DisposeAsync();
        Clone.Dispose();
    }
}
