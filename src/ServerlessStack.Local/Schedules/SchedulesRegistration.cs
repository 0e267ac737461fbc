using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Resources;
using ServerlessStack.Local.Schedules.Resources;

namespace ServerlessStack.Local.Schedules;

/// <summary>What this room adds to the target.</summary>
internal static class SchedulesRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddSchedules(this IServiceCollection services) => services
        .AddSingleton<ScheduleReader>()
        .AddSingleton<ScheduleRunner>()
        .AddHostedService(provider => provider.GetRequiredService<ScheduleRunner>())
        .AddSingleton<IAwsService, SchedulerService>()
        .AddSingleton<IResourceType, ScheduleResource>()
        .AddSingleton<IResourceType, ScheduleGroupResource>();
}
