using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Buses.Resources;

/// <summary>
/// <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-eventbuspolicy.html"/>. Nobody else calls the target, so who may has no meaning.
/// </summary>
internal sealed class EventBusPolicyResource : IResourceType
{
    /// <inheritdoc />
    public string Name => "AWS::Events::EventBusPolicy";

    /// <inheritdoc />
    public ResourceProperties Properties { get; } = ResourceProperties.Of() with
    {
        WithoutMeaning = new HashSet<string>(StringComparer.Ordinal) { "Action", "Condition", "EventBusName", "Principal", "Statement", "StatementId" },
    };

    /// <inheritdoc />
    public Task<ResourceState> CreateAsync(ResourceRequest request, CancellationToken cancellation) => Task.FromResult(new ResourceState(request.NewName()));

    /// <inheritdoc />
    public Task<ResourceState> UpdateAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation) => Task.FromResult(existing);

    /// <inheritdoc />
    public Task DeleteAsync(ResourceState existing, CancellationToken cancellation) => Task.CompletedTask;
}
