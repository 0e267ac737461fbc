using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Local.Apis.AccessLogs;
using ServerlessStack.Local.Control.Calls;
using ServerlessStack.Local.Functions.Code;

namespace ServerlessStack.Local.Connections;

/// <summary>What one room needs of another, so that the rooms need not know each other.</summary>
internal static class ConnectionsRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddConnections(this IServiceCollection services) => services
        .AddSingleton<IAssetReader, BucketAssets>()
        .AddSingleton<IAccessLog, GroupAccessLog>()
        .AddSingleton<IMeaninglessProperties, StackProperties>();
}
