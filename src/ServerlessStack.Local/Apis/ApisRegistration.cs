using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ServerlessStack.Local.Apis.Authorization;
using ServerlessStack.Local.Apis.Calls;
using ServerlessStack.Local.Apis.Definitions;
using ServerlessStack.Local.Apis.Integrations;
using ServerlessStack.Local.Apis.Issuers;
using ServerlessStack.Local.Apis.Resources;
using ServerlessStack.Local.Apis.Throttling;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Endpoint.Calls;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Apis;

/// <summary>What this room adds to the target.</summary>
internal static class ApisRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddApis(this IServiceCollection services)
    {
        services.TryAddSingleton<ServiceCaller>();
        return services
            .AddSingleton<ApiDirectory>()
            .AddSingleton<IssuerAddress>()
            .AddSingleton<IssuerKeys>()
            .AddSingleton<LocalIssuer>()
            .AddSingleton<TokenVerifier>()
            .AddSingleton<RouteAuthorization>()
            .AddSingleton<RouteThrottle>()
            .AddSingleton<FunctionIntegration>()
            .AddSingleton<ServiceIntegration>()
            .AddSingleton<ApiPipeline>()
            .AddSingleton<IStartupFilter, ApiHostFilter>()
            .AddSingleton<IPathService, ApiService>()
            .AddSingleton<IPathService, IssuerService>()
            .AddSingleton<IResourceType, ApiResource>()
            .AddSingleton<IResourceType, StageResource>()
            .AddSingleton<IResourceType, IntegrationResource>()
            .AddSingleton<IResourceType, AuthorizerResource>()
            .AddSingleton<IResourceType, RouteResource>();
    }
}
