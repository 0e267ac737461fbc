using Microsoft.Extensions.DependencyInjection;

namespace ServerlessStack.Local.Functions;

/// <summary>What this room adds to the target.</summary>
internal static class FunctionsRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddFunctions(this IServiceCollection services) => services;
}
