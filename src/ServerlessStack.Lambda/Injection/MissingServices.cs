using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace ServerlessStack.Lambda.Injection;

/// <summary>Finds everything that is not registered, where the container itself names only the first. It runs only after a start has failed.</summary>
/// <param name="services">What is registered.</param>
/// <param name="registered">Tells what the container can make.</param>
internal sealed class MissingServices(IServiceCollection services, IServiceProviderIsService registered)
{
    private readonly List<MissingService> _missing = [];
    private readonly HashSet<Type> _seen = [];

    /// <summary>What a type lacks, and what those lack that it depends on.</summary>
    /// <returns>The missing services, in the order of the constructors' parameters.</returns>
    public IReadOnlyList<MissingService> Of([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type type)
    {
        Visit(type);
        return _missing;
    }

    private void Visit([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type type)
    {
        // With several constructors the container takes the largest that it can satisfy; what it would prefer is the largest of all.
        var constructor = type.GetConstructors().MaxBy(each => each.GetParameters().Length);
        if (constructor is null || !_seen.Add(type))
        {
            return;
        }

        foreach (var parameter in constructor.GetParameters().Where(each => !each.HasDefaultValue && each.GetCustomAttribute<FromKeyedServicesAttribute>() is null))
        {
            if (!registered.IsService(parameter.ParameterType))
            {
                _missing.Add(new MissingService(parameter.ParameterType, type));
            }
            else if (services.LastOrDefault(each => each.ServiceType == parameter.ParameterType && !each.IsKeyedService)?.ImplementationType is { } implementation)
            {
                Visit(implementation);
            }
        }
    }
}
