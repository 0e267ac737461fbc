using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ServerlessStack.Local.Bootstrap;
using ServerlessStack.Local.CloudFormation.Calls;
using ServerlessStack.Local.CloudFormation.Deployments;
using ServerlessStack.Local.CloudFormation.Stacks;
using ServerlessStack.Local.CloudFormation.Templates;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Identity.Resources;
using ServerlessStack.Local.Monitoring.Resources;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.CloudFormation;

/// <summary>What this room adds to the target.</summary>
internal static class CloudFormationRegistration
{
    /// <summary>Adds it, with what the CDK CLI asks for besides and the types of resources that have no effect here.</summary>
    public static IServiceCollection AddCloudFormation(this IServiceCollection services) => services
        .AddSingleton<StackStore>()
        .AddSingleton<ResourceTypes>()
        .AddSingleton<TemplateCheck>()
        .AddSingleton<ParameterValues>()
        .AddSingleton<ChangeSetPlanner>()
        .AddSingleton<ITemplateStore>(provider => ActivatorUtilities.CreateInstance<BucketTemplateStore>(provider, new HttpClient(new SocketsHttpHandler { UseProxy = false })))
        .AddSingleton<RequestReader>()
        .AddSingleton<StackEngine>()
        .AddSingleton<IHostedService>(provider => provider.GetRequiredService<StackEngine>())
        .AddSingleton<IHostedService, StackRestoration>()
        .AddSingleton<ICallGroup, StackCalls>()
        .AddSingleton<ICallGroup, DeploymentCalls>()
        .AddSingleton<ICallGroup, ChangeSetCalls>()
        .AddSingleton<ICallGroup, TemplateCalls>()
        .AddSingleton<StoredParameters>()
        .AddSingleton<IAwsService, CloudFormationService>()
        .AddSingleton<IAwsService, StsService>()
        .AddSingleton<IAwsService, SsmService>()
        .AddSingleton(provider => IdentityResources.Role(provider.GetRequiredService<LocalAccount>()))
        .AddSingleton(_ => IdentityResources.Policy())
        .AddSingleton(provider => MonitoringResources.Alarm(provider.GetRequiredService<LocalAccount>()))
        .AddSingleton(_ => MonitoringResources.Dashboard())

        // CDK's own note of the constructs in a stack.
        .AddSingleton<IResourceType>(new InertResource("AWS::CDK::Metadata", ResourceProperties.Of() with { WithoutMeaning = new HashSet<string>(StringComparer.Ordinal) { "Analytics" } }, name => new ResourceState(name)));
}
