using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Queues;
using ServerlessStack.Local.Streams;
using ServerlessStack.Local.Tables;
using ServerlessStack.Local.Topics;
using ServerlessStack.Local.Trails;

namespace ServerlessStack.Local.Emulators;

/// <summary>What this room adds to the target.</summary>
internal static class EmulatorsRegistration
{
    private const string Client = nameof(EmulatorClient);

    /// <summary>Adds it, and the rooms whose services the emulators play.</summary>
    public static IServiceCollection AddEmulators(this IServiceCollection services) => services
        .AddSingleton<EmulatorAddresses>()
        .AddSingleton<EmulatorHost>()
        .AddSingleton<IHostedService>(provider => provider.GetRequiredService<EmulatorHost>())
        .AddKeyedSingleton(Client, (_, _) => new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan })
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<EmulatorClient>(provider, provider.GetRequiredKeyedService<HttpClient>(Client)))
        .AddSingleton(provider => ProxyOf(provider, Emulator.Messaging, "sqs", "sns"))
        .AddSingleton(provider => ProxyOf(provider, Emulator.DynamoDb, "dynamodb"))
        .AddSingleton(provider => ProxyOf(provider, Emulator.Kinesis, "kinesis"))
        .AddQueues()
        .AddTopics()
        .AddTables()
        .AddStreams();

    private static IAwsService ProxyOf(IServiceProvider provider, Emulator emulator, params string[] signingNames) =>
        new EmulatorProxy(emulator, signingNames, provider.GetRequiredKeyedService<HttpClient>(Client), provider.GetRequiredService<EmulatorAddresses>(), provider.GetRequiredService<HopLog>());
}
