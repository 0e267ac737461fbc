using System.Text.Json.Nodes;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Schedules.Resources;

/// <summary><see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-scheduler-schedule.html"/>.</summary>
/// <param name="runner">The schedules.</param>
/// <param name="reader">Reads them.</param>
internal sealed class ScheduleResource(ScheduleRunner runner, ScheduleReader reader) : IResourceType
{
    private const string ArnAttribute = "Arn";
    private const int LongestName = 64;

    /// <inheritdoc />
    public string Name => "AWS::Scheduler::Schedule";

    /// <inheritdoc />
    public ResourceProperties Properties { get; } = ResourceProperties.Of(
        "Name", "GroupName", "ScheduleExpression", "ScheduleExpressionTimezone", "StartDate", "EndDate", "FlexibleTimeWindow", "State",
        "Target.Arn", "Target.Input", "Target.DeadLetterConfig", "Target.RetryPolicy", "Target.EventBridgeParameters", "Target.KinesisParameters", "Target.SqsParameters") with
    {
        WithoutMeaning = new HashSet<string>(StringComparer.Ordinal) { "Description", "KmsKeyArn", "Target.RoleArn" },
        Replacing = new HashSet<string>(StringComparer.Ordinal) { "Name" },
    };

    /// <inheritdoc />
    public Task<ResourceState> CreateAsync(ResourceRequest request, CancellationToken cancellation)
    {
        var schedule = Read(request, (string?)request.Properties["Name"] ?? request.NewName(LongestName));
        if (runner.Find(schedule.Group, schedule.Name) is not null)
        {
            throw new ResourceException($"Schedule {schedule.Name} already exists.");
        }

        runner.Set(schedule);
        return Task.FromResult(StateOf(schedule));
    }

    /// <inheritdoc />
    public Task<ResourceState> UpdateAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation)
    {
        var schedule = Read(request, existing.PhysicalId);
        var arn = ArnOf(existing);
        if (arn != schedule.Arn)
        {
            runner.Remove(arn);
        }

        runner.Set(schedule);
        return Task.FromResult(StateOf(schedule));
    }

    /// <inheritdoc />
    public Task DeleteAsync(ResourceState existing, CancellationToken cancellation)
    {
        runner.Remove(ArnOf(existing));
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task RestoreAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation)
    {
        runner.Set(Read(request, existing.PhysicalId), isRestored: true);
        return Task.CompletedTask;
    }

    private Schedule Read(ResourceRequest request, string name)
    {
        try
        {
            return reader.Read(name, request.Properties);
        }
        catch (FormatException exception)
        {
            throw new ResourceException(exception.Message, exception);
        }
    }

    private static Arn ArnOf(ResourceState state) => Arn.Parse(state.Attributes[ArnAttribute].GetValue<string>());

    private static ResourceState StateOf(Schedule schedule) =>
        new(schedule.Name, new Dictionary<string, JsonNode>(StringComparer.Ordinal) { [ArnAttribute] = schedule.Arn.ToString() });
}
