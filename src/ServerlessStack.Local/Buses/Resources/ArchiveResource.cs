using System.Text.Json.Nodes;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Buses.Resources;

/// <summary>
/// <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-archive.html"/>. Nothing is archived here, so nothing can be replayed.
/// </summary>
/// <param name="account">Whose it is.</param>
internal sealed class ArchiveResource(LocalAccount account) : IResourceType
{
    private const int LongestName = 48;

    /// <inheritdoc />
    public string Name => "AWS::Events::Archive";

    /// <inheritdoc />
    public ResourceProperties Properties { get; } = ResourceProperties.Of("ArchiveName") with
    {
        WithoutMeaning = new HashSet<string>(StringComparer.Ordinal) { "Description", "EventPattern", "KmsKeyIdentifier", "RetentionDays", "SourceArn" },
        Replacing = new HashSet<string>(StringComparer.Ordinal) { "ArchiveName", "SourceArn" },
    };

    /// <inheritdoc />
    public Task<ResourceState> CreateAsync(ResourceRequest request, CancellationToken cancellation)
    {
        var name = (string?)request.Properties["ArchiveName"] ?? request.NewName(LongestName);
        return Task.FromResult(new ResourceState(name, new Dictionary<string, JsonNode>(StringComparer.Ordinal)
        {
            ["Arn"] = account.Arn("events", $"archive/{name}").ToString(),
            ["ArchiveName"] = name,
        }));
    }

    /// <inheritdoc />
    public Task<ResourceState> UpdateAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation) => Task.FromResult(existing);

    /// <inheritdoc />
    public Task DeleteAsync(ResourceState existing, CancellationToken cancellation) => Task.CompletedTask;
}
