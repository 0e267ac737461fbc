using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using ServerlessStack.Local;
using ServerlessStack.Local.Emulators;
using ServerlessStack.Local.State;

namespace ServerlessStack.Lambda.DynamoDB.Tests;

/// <summary>DynamoDB Local of node_modules, one process for a class of tests; or the DynamoDB that an environment variable names.</summary>
public sealed class DynamoDbLocal : IAsyncLifetime
{
    private const string Variable = "STACK_TEST_DYNAMODB";

    // The other emulators count as running elsewhere, so that they are not started.
    private static readonly Uri Nowhere = new("http://127.0.0.1:9/");

    private readonly EmulatorAddresses _addresses = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("dynamodb-").FullName;
    private EmulatorHost? _host;
    private string? _missing;

    /// <summary>Where it listens; the test that asks is skipped where DynamoDB Local has no Java runtime.</summary>
    public Uri Address
    {
        get
        {
            Assert.SkipWhen(_missing is not null, _missing ?? string.Empty);
            return _addresses[Emulator.DynamoDb];
        }
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        var given = Environment.GetEnvironmentVariable(Variable);
        var options = new LocalTargetOptions
        {
            NodeModules = NodeModules(),
            StateFolder = _folder,
            DynamoDb = string.IsNullOrEmpty(given) ? null : new Uri(given),
            Kinesis = Nowhere,
            Messaging = Nowhere,
        };
        _host = new EmulatorHost(options, new StateFolder(_folder), _addresses, new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance));
        try
        {
            await _host.StartAsync(TestContext.Current.CancellationToken);
        }
        catch (EmulatorException exception) when (exception.IsJavaMissing)
        {
            _missing = exception.Message;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _host!.StopAsync(CancellationToken.None);
        Directory.Delete(_folder, recursive: true);
    }

    private static string NodeModules()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "package-lock.json")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return Path.Combine(folder.FullName, "node_modules");
    }
}
