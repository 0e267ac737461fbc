using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Functions.Asynchronous;
using ServerlessStack.Local.Functions.Calls;
using ServerlessStack.Local.Functions.Code;
using ServerlessStack.Local.Functions.Processes;
using ServerlessStack.Local.Functions.Resources;
using ServerlessStack.Local.Functions.RuntimeApi;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Functions;

/// <summary>What this room adds to the target.</summary>
internal static class FunctionsRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddFunctions(this IServiceCollection services)
    {
        services.TryAddSingleton<FunctionsOptions>();
        return services
            .AddSingleton<CodeStore>()
            .AddSingleton<OrphanGuard>()
            .AddSingleton<ProcessEnvironment>()
            .AddSingleton<ProcessStarter>()
            .AddSingleton<RuntimeApiService>()
            .AddSingleton<IPathService>(provider => provider.GetRequiredService<RuntimeApiService>())
            .AddSingleton<FunctionRegistry>()
            .AddHostedService(provider => provider.GetRequiredService<FunctionRegistry>())
            .AddSingleton<Concurrency>()
            .AddSingleton<AsynchronousEvents>()
            .AddSingleton<FunctionInvoker>()
            .AddSingleton<IFunctionInvoker>(provider => provider.GetRequiredService<FunctionInvoker>())
            .AddSingleton<AsynchronousAttempts>()
            .AddSingleton<OutcomeReports>()
            .AddHostedService<AsynchronousWorker>()
            .AddSingleton<InvokeCall>()
            .AddSingleton<UpdateCodeCall>()
            .AddSingleton<IAwsService, LambdaService>()
            .AddSingleton<IResourceType, FunctionResource>()
            .AddSingleton<IResourceType, PermissionResource>()
            .AddSingleton<IResourceType, EventInvokeConfigResource>();
    }
}
