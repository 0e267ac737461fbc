using System.Text.Json.Nodes;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Logs.Resources;

/// <summary>A log group. <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html"/>.</summary>
/// <param name="logs">Keeps it.</param>
/// <param name="account">The account and region.</param>
internal sealed class LogGroupResource(LogStore logs, LocalAccount account) : IResourceType
{
    /// <inheritdoc />
    public string Name => "AWS::Logs::LogGroup";

    /// <inheritdoc />
    public ResourceProperties Properties { get; } = ResourceProperties.Of("LogGroupName") with
    {
        WithoutMeaning = new HashSet<string>(StringComparer.Ordinal) { "RetentionInDays", "Tags", "KmsKeyId", "LogGroupClass", "DataProtectionPolicy" },
        Replacing = new HashSet<string>(StringComparer.Ordinal) { "LogGroupName" },
    };

    /// <inheritdoc />
    public Task<ResourceState> CreateAsync(ResourceRequest request, CancellationToken cancellation)
    {
        var name = request.Properties.Text("LogGroupName") ?? request.NewName(512);
        return Task.FromResult(Put(request, name));
    }

    /// <inheritdoc />
    public Task<ResourceState> UpdateAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation) => Task.FromResult(Put(request, existing.PhysicalId));

    /// <inheritdoc />
    public Task DeleteAsync(ResourceState existing, CancellationToken cancellation)
    {
        logs.Delete(existing.PhysicalId);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task RestoreAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation) => UpdateAsync(request, existing, cancellation);

    private ResourceState Put(ResourceRequest request, string name)
    {
        logs.Of(name).RetentionInDays = request.Properties.Number("RetentionInDays");
        var arn = account.Arn("logs", $"log-group:{name}:*");
        return new ResourceState(name, new Dictionary<string, JsonNode>(StringComparer.Ordinal) { ["Arn"] = arn.ToString() });
    }
}
