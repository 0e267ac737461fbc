using Microsoft.Extensions.DependencyInjection;

namespace ServerlessStack.Local.Logs;

/// <summary>What this room adds to the target.</summary>
internal static class LogsRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddLogs(this IServiceCollection services) => services;
}
