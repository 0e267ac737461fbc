using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ServerlessStack.Local.Control.Calls;
using ServerlessStack.Local.Control.Deployed;
using ServerlessStack.Local.Control.Sources;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Endpoint.Calls;

namespace ServerlessStack.Local.Control;

/// <summary>What this room adds to the target.</summary>
internal static class ControlRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddControl(this IServiceCollection services)
    {
        services.TryAddSingleton<ServiceCaller>();
        return services
            .AddSingleton<DeployedStacks>()
            .AddSingleton<TargetStatus>()
            .AddSingleton<LogTail>()
            .AddSingleton<FunctionCall>()
            .AddSingleton<SourceSender>()
            .AddSingleton<QueueRedrive>()
            .AddSingleton<TokenCall>()
            .AddSingleton<IPathService, ControlService>();
    }
}
