using System.Text.Json.Nodes;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Functions.Resources;

/// <summary>
/// Who may invoke a function. Nobody is refused here, but a permission for a function that is not there fails, as on AWS.
/// <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html"/>.
/// </summary>
/// <param name="functions">The functions.</param>
internal sealed class PermissionResource(FunctionRegistry functions) : IResourceType
{
    /// <inheritdoc />
    public string Name => "AWS::Lambda::Permission";

    /// <inheritdoc />
    public ResourceProperties Properties { get; } = ResourceProperties.Of("FunctionName") with
    {
        WithoutMeaning = new HashSet<string>(StringComparer.Ordinal) { "Action", "Principal", "SourceArn", "SourceAccount" },
        Replacing = new HashSet<string>(StringComparer.Ordinal) { "FunctionName", "Action", "Principal", "SourceArn", "SourceAccount" },
    };

    /// <inheritdoc />
    public Task<ResourceState> CreateAsync(ResourceRequest request, CancellationToken cancellation)
    {
        var name = request.Properties.RequiredText("FunctionName");
        if (functions.Find(name) is null)
        {
            throw new ResourceException($"FunctionName ({name}) names no function.");
        }

        var id = request.NewName();
        return Task.FromResult(new ResourceState(id, new Dictionary<string, JsonNode>(StringComparer.Ordinal) { ["Id"] = id }));
    }

    /// <inheritdoc />
    public Task<ResourceState> UpdateAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation) => Task.FromResult(existing);

    /// <inheritdoc />
    public Task DeleteAsync(ResourceState existing, CancellationToken cancellation) => Task.CompletedTask;
}
