using Microsoft.Extensions.Hosting;
using ServerlessStack.Local.Emulators;
using ServerlessStack.Local.Faults;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Mappings;
using ServerlessStack.Local.Mappings.Shards;
using ServerlessStack.Local.State;
using ServerlessStack.Local.Trails;

namespace ServerlessStack.Local.Tests.Mappings;

/// <summary>What pollers work with, with sources, functions and deliveries in memory.</summary>
internal sealed class MappingRoom : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("local-mappings-").FullName;
    private readonly StillLifetime lifetime = new();

    internal MappingRoom(HttpMessageHandler emulators, PollingOptions? differences = null, IFaults? faults = null)
    {
        var addresses = new EmulatorAddresses { [Emulator.Messaging] = new("http://sqs/"), [Emulator.DynamoDb] = new("http://dynamodb/"), [Emulator.Kinesis] = new("http://kinesis/") };
        var client = new EmulatorClient(new HttpClient(emulators), addresses, LocalAccount.Default);
        var options = (differences ?? new PollingOptions()) with
        {
            ShardPause = TimeSpan.FromMilliseconds(1),
            ShardSearch = TimeSpan.FromMilliseconds(5),
            RetryPause = TimeSpan.FromMilliseconds(1),
            LongestPause = TimeSpan.FromMilliseconds(5),
            ThrottlePatience = TimeSpan.FromMilliseconds(20),
        };
        Services = new PollingServices(client, Delivery, new Checkpoints(new StateFolder(folder)), new HopLog(TimeProvider.System), options, TimeProvider.System, faults);
        Pollers = new Pollers(Services.Hops, options, TimeProvider.System, lifetime);
        Mappings = new EventSourceMappings(Pollers, Services, Function);
    }

    internal RecordedDelivery Delivery { get; } = new();

    internal ScriptedFunction Function { get; } = new();

    internal PollingServices Services { get; }

    internal Pollers Pollers { get; }

    internal EventSourceMappings Mappings { get; }

    public async ValueTask DisposeAsync()
    {
        await Pollers.DisposeAsync();
        lifetime.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class StillLifetime : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource stopping = new();

        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => stopping.Cancel();

        public void Dispose() => stopping.Dispose();
    }
}
