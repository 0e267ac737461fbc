using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Tests.Fixture;

/// <summary>Makes and changes single resources, as a deployment would.</summary>
internal static class ResourceMaker
{
    public static Task<ResourceState> CreateAsync<T>(this EmulatedTarget target, string id, string properties)
        where T : IResourceType => target.TypeOf<T>().CreateAsync(RequestOf(id, properties), TestContext.Current.CancellationToken);

    public static Task<ResourceState> UpdateAsync<T>(this EmulatedTarget target, ResourceState existing, string properties)
        where T : IResourceType => target.TypeOf<T>().UpdateAsync(RequestOf("Resource", properties), existing, TestContext.Current.CancellationToken);

    public static Task DeleteAsync<T>(this EmulatedTarget target, ResourceState existing)
        where T : IResourceType => target.TypeOf<T>().DeleteAsync(existing, TestContext.Current.CancellationToken);

    private static IResourceType TypeOf<T>(this EmulatedTarget target)
        where T : IResourceType => target.Target.Services.GetServices<IResourceType>().OfType<T>().Single();

    private static ResourceRequest RequestOf(string id, string properties) => new("Resources", id, JsonNode.Parse(properties)!.AsObject());
}
