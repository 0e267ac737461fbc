using System.Text.Json.Nodes;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Buses.Resources;

/// <summary><see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-eventbus.html"/>.</summary>
/// <param name="buses">The buses.</param>
internal sealed class EventBusResource(EventBuses buses) : IResourceType
{
    /// <inheritdoc />
    public string Name => "AWS::Events::EventBus";

    /// <inheritdoc />
    public ResourceProperties Properties { get; } = ResourceProperties.Of("Name") with
    {
        WithoutMeaning = new HashSet<string>(StringComparer.Ordinal) { "Description", "KmsKeyIdentifier", "Policy", "Tags" },
        Replacing = new HashSet<string>(StringComparer.Ordinal) { "Name" },
    };

    /// <inheritdoc />
    public Task<ResourceState> CreateAsync(ResourceRequest request, CancellationToken cancellation)
    {
        var name = (string?)request.Properties["Name"] ?? throw new ResourceException("Name: a bus has one.");
        return buses.TryAdd(name) ? Task.FromResult(StateOf(name)) : throw new ResourceException($"Event bus {name} already exists.");
    }

    /// <inheritdoc />
    public Task<ResourceState> UpdateAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation) => Task.FromResult(StateOf(existing.PhysicalId));

    /// <inheritdoc />
    public Task DeleteAsync(ResourceState existing, CancellationToken cancellation)
    {
        buses.Remove(existing.PhysicalId);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task RestoreAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation)
    {
        buses.TryAdd(existing.PhysicalId);
        return Task.CompletedTask;
    }

    private ResourceState StateOf(string name) => new(name, new Dictionary<string, JsonNode>(StringComparer.Ordinal) { ["Arn"] = buses.Find(name)!.Arn.ToString(), ["Name"] = name });
}
