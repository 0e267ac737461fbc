using Microsoft.Extensions.DependencyInjection;

namespace ServerlessStack.Local.Schedules;

/// <summary>What this room adds to the target.</summary>
internal static class SchedulesRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddSchedules(this IServiceCollection services) => services;
}
