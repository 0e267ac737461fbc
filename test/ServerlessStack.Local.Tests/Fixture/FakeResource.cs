using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Tests.Fixture;

/// <summary>A resource of memory alone: it fails when its property says so.</summary>
internal sealed class FakeResource : IResourceType
{
    private int made;

    public ConcurrentDictionary<string, JsonObject> There { get; } = new(StringComparer.Ordinal);

    public ConcurrentQueue<string> Calls { get; } = new();

    public string Name => "Test::Fake::Resource";

    public ResourceProperties Properties { get; } = ResourceProperties.Of("Value", "Key", "Fails", "FailsHalfway", "Stays", "Nested.Inner") with
    {
        WithoutMeaning = new HashSet<string>(StringComparer.Ordinal) { "Tags" },
        Replacing = new HashSet<string>(StringComparer.Ordinal) { "Key" },
    };

    public Task<ResourceState> CreateAsync(ResourceRequest request, CancellationToken cancellation)
    {
        Calls.Enqueue($"create {request.LogicalId}");
        return Put($"{request.Stack}-{request.LogicalId}-{Interlocked.Increment(ref made)}", request);
    }

    public Task<ResourceState> UpdateAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation)
    {
        Calls.Enqueue($"update {request.LogicalId}");
        return Put(existing.PhysicalId, request);
    }

    public Task DeleteAsync(ResourceState existing, CancellationToken cancellation)
    {
        Calls.Enqueue($"delete {existing.PhysicalId}");
        if (There.TryGetValue(existing.PhysicalId, out var properties) && properties.IsTrue("Stays"))
        {
            throw new ResourceException("it has objects in it");
        }

        There.TryRemove(existing.PhysicalId, out _);
        return Task.CompletedTask;
    }

    public Task RestoreAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation)
    {
        Calls.Enqueue($"restore {existing.PhysicalId}");
        return Put(existing.PhysicalId, request);
    }

    private Task<ResourceState> Put(string id, ResourceRequest request)
    {
        if (request.Properties.IsTrue("Fails"))
        {
            throw new ResourceException("Fails is true");
        }

        There[id] = (JsonObject)request.Properties.DeepClone();
        if (request.Properties.IsTrue("FailsHalfway"))
        {
            throw new ResourceException("FailsHalfway is true");
        }

        return Task.FromResult(new ResourceState(id, new Dictionary<string, JsonNode>(StringComparer.Ordinal) { ["Arn"] = $"arn:{id}", ["Deep.Name"] = $"deep-{id}" }));
    }
}
