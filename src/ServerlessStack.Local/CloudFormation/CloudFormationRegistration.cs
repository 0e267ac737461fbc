using Microsoft.Extensions.DependencyInjection;

namespace ServerlessStack.Local.CloudFormation;

/// <summary>What this room adds to the target.</summary>
internal static class CloudFormationRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddCloudFormation(this IServiceCollection services) => services;
}
