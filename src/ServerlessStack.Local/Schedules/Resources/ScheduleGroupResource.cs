using System.Text.Json.Nodes;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Schedules.Resources;

/// <summary><see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-scheduler-schedulegroup.html"/>. A group is no more than a part of its schedules' names.</summary>
/// <param name="account">Whose it is.</param>
internal sealed class ScheduleGroupResource(LocalAccount account) : IResourceType
{
    private const int LongestName = 64;

    /// <inheritdoc />
    public string Name => "AWS::Scheduler::ScheduleGroup";

    /// <inheritdoc />
    public ResourceProperties Properties { get; } = ResourceProperties.Of("Name") with
    {
        WithoutMeaning = new HashSet<string>(StringComparer.Ordinal) { "Tags" },
        Replacing = new HashSet<string>(StringComparer.Ordinal) { "Name" },
    };

    /// <inheritdoc />
    public Task<ResourceState> CreateAsync(ResourceRequest request, CancellationToken cancellation)
    {
        var name = (string?)request.Properties["Name"] ?? request.NewName(LongestName);
        return Task.FromResult(new ResourceState(name, new Dictionary<string, JsonNode>(StringComparer.Ordinal)
        {
            ["Arn"] = account.Arn("scheduler", $"schedule-group/{name}").ToString(),
        }));
    }

    /// <inheritdoc />
    public Task<ResourceState> UpdateAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation) => Task.FromResult(existing);

    /// <inheritdoc />
    public Task DeleteAsync(ResourceState existing, CancellationToken cancellation) => Task.CompletedTask;
}
