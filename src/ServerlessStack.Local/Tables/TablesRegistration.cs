using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Local.Resources;
using ServerlessStack.Local.Tables.Resources;

namespace ServerlessStack.Local.Tables;

/// <summary>What this room adds to the target.</summary>
internal static class TablesRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddTables(this IServiceCollection services) => services.AddSingleton<IResourceType, TableResource>();
}
