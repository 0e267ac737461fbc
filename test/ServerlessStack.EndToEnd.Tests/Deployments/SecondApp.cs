using System.Text;
using System.Text.Json.Nodes;
using ServerlessStack.Cli.Targets;
using ServerlessStack.Cli.Terminal;
using ServerlessStack.EndToEnd.Tests.Fixture;
using ServerlessStack.Local.Tests.Fixture;
using ServerlessStack.Local.Tests.Functions;

namespace ServerlessStack.EndToEnd.Tests.Deployments;

/// <summary>An app of two stacks: a function with a queue, and a topic.</summary>
internal sealed class SecondApp : IDisposable
{
    private readonly CloudAssembly _assembly = new();
    private readonly LocalStorefront _storefront;
    private readonly TestClone _folder;
    private readonly string _name;

    /// <summary>An app that is deployed next to the storefront.</summary>
    /// <param name="storefront">Has the target.</param>
    /// <param name="name">What the names of its stacks begin with.</param>
    public SecondApp(LocalStorefront storefront, string name)
    {
        (_storefront, _name) = (storefront, name);
        _folder = TestClone.OfAssembly(_assembly.Folder);
    }

    /// <summary>Synthesizes it.</summary>
    /// <param name="code">The version of the function's code.</param>
    /// <param name="queue">The queue's name.</param>
    /// <param name="handler">The function's handler; the one in the code when omitted.</param>
    public void Put(string code, string queue, string handler = "Puppet")
    {
        var resources = new JsonObject
        {
            ["Queue"] = new JsonObject { ["Type"] = "AWS::SQS::Queue", ["Properties"] = new JsonObject { ["QueueName"] = queue } },
            ["Function"] = new JsonObject
            {
                ["Type"] = "AWS::Lambda::Function",
                ["DependsOn"] = "Queue",
                ["Properties"] = new JsonObject
                {
                    ["FunctionName"] = $"{_name}Function",
                    ["Runtime"] = "dotnet10",
                    ["Handler"] = handler,
                    ["Role"] = "arn:aws:iam::000000000000:role/nobody",
                    ["Code"] = _assembly.PutCode(BuiltPackage.Of("Puppet", code)),
                },
            },
        };
        _assembly.Put($"{_name}-Extra", """{ "Resources": { "Topic": { "Type": "AWS::SNS::Topic" } } }""");
        _assembly.Put($"{_name}-Work", new JsonObject { ["Resources"] = resources }.ToJsonString());
    }

    /// <summary>Deploys all stacks.</summary>
    public Task DeployAsync() => _storefront.DeployAsync(_folder);

    /// <summary>Deploys one stack.</summary>
    public Task DeployAsync(string stack) => CdkAsync("deploy", stack, "--require-approval", "never");

    /// <summary>Destroys stacks.</summary>
    public Task DestroyAsync(string which) => CdkAsync("destroy", which, "--force");

    /// <summary>The version that the deployed function says it is, as JSON.</summary>
    public async Task<string> VersionAsync()
    {
        using var client = new TargetClient(_storefront.Clone.Target);
        using var order = new ByteArrayContent(Encoding.UTF8.GetBytes("""{ "version": true }"""));
        return (await client.PostAsync($"invoke?function={_name}Function", order, TestContext.Current.CancellationToken))["payload"]!.GetValue<string>();
    }

    /// <summary>The names of the app's stacks that are deployed.</summary>
    public async Task<IEnumerable<string>> StacksAsync() => (await DeployedAsync()).Keys.Order(StringComparer.Ordinal);

    /// <summary>A stack's status.</summary>
    public async Task<string> StatusAsync(string stack) => (await DeployedAsync())[stack];

    /// <summary>Whether there is a queue of a name.</summary>
    public async Task<bool> HasQueueAsync(string queue)
    {
        var found = await _storefront.Emulators.SqsAsync("ListQueues", new JsonObject { ["QueueNamePrefix"] = queue }, TestContext.Current.CancellationToken);
        return found["QueueUrls"] is JsonArray { Count: > 0 };
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _folder.Dispose();
        _assembly.Dispose();
    }

    private async Task<Dictionary<string, string>> DeployedAsync() => (await _storefront.StatusAsync())["stacks"]!.AsArray()
        .Where(stack => stack!["name"]!.GetValue<string>().StartsWith($"{_name}-", StringComparison.Ordinal))
        .ToDictionary(stack => stack!["name"]!.GetValue<string>(), stack => stack!["status"]!.GetValue<string>(), StringComparer.Ordinal);

    private async Task CdkAsync(params string[] words)
    {
        var lines = new List<string>();
        var exitCode = await _folder.Cdk.RunAsync(words, TargetEnvironment.For(_storefront.Address, _folder.Target.EmptySettings()), lines.Add);
        Assert.True(exitCode == ExitCode.Success, string.Join('\n', lines));
    }
}
