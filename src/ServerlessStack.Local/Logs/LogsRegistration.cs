using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Logs.Calls;
using ServerlessStack.Local.Logs.Resources;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Logs;

/// <summary>What this room adds to the target.</summary>
internal static class LogsRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddLogs(this IServiceCollection services) => services
        .AddSingleton<LogStore>()
        .AddSingleton<IAwsService, LogsService>()
        .AddSingleton<IResourceType, LogGroupResource>();
}
