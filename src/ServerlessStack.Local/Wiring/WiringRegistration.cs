using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Local.Apis.AccessLogs;
using ServerlessStack.Local.Control.Calls;
using ServerlessStack.Local.Functions.Asynchronous;
using ServerlessStack.Local.Functions.Code;
using ServerlessStack.Local.Mappings;
using ServerlessStack.Local.Patterns;

namespace ServerlessStack.Local.Wiring;

/// <summary>What one room needs of another, so that the rooms need not know each other.</summary>
internal static class WiringRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddWiring(this IServiceCollection services) => services
        .AddSingleton(new FilterReaders(
            pattern => EventPattern.Parse(pattern, PatternDialect.Mapping),
            pattern => EventPattern.Parse(pattern, PatternDialect.Pipe)))
        .AddSingleton<IAssetReader, BucketAssets>()
        .AddSingleton<IAccessLog, GroupAccessLog>()
        .AddSingleton<IMeaninglessProperties, StackProperties>()

        // After the stacks are restored, whose functions it invokes.
        .AddHostedService<KeptEvents>();
}
