using System.Text.Json.Nodes;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Patterns;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Buses.Resources;

/// <summary><see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-rule.html"/>. Rules with a schedule are the Scheduler's elder form, which is not here.</summary>
/// <param name="buses">The buses.</param>
internal sealed class RuleResource(EventBuses buses) : IResourceType
{
    private const string On = "ENABLED";
    private const int LongestName = 64;

    /// <inheritdoc />
    public string Name => "AWS::Events::Rule";

    /// <inheritdoc />
    public ResourceProperties Properties { get; } = ResourceProperties.Of(
        "Name", "Description", "EventBusName", "EventPattern", "State",
        "Targets.Id", "Targets.Arn", "Targets.Input", "Targets.InputPath", "Targets.InputTransformer", "Targets.DeadLetterConfig", "Targets.RetryPolicy",
        "Targets.SqsParameters.MessageGroupId", "Targets.KinesisParameters.PartitionKeyPath") with
    {
        WithoutMeaning = new HashSet<string>(StringComparer.Ordinal) { "RoleArn", "Tags", "Targets.RoleArn" },
        Replacing = new HashSet<string>(StringComparer.Ordinal) { "Name", "EventBusName" },
    };

    /// <inheritdoc />
    public Task<ResourceState> CreateAsync(ResourceRequest request, CancellationToken cancellation)
    {
        var bus = BusOf(request);
        var name = (string?)request.Properties["Name"] ?? request.NewName(LongestName);
        if (!bus.Rules.TryAdd(name, Read(request, bus, name)))
        {
            throw new ResourceException($"Rule {name} already exists on {bus.Name}.");
        }

        return Task.FromResult(StateOf(bus, name));
    }

    /// <inheritdoc />
    public Task<ResourceState> UpdateAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation)
    {
        var bus = BusOf(request);
        var name = NameOf(existing.PhysicalId);
        bus.Rules[name] = Read(request, bus, name);
        return Task.FromResult(existing);
    }

    /// <inheritdoc />
    public Task DeleteAsync(ResourceState existing, CancellationToken cancellation)
    {
        var bus = existing.PhysicalId.Split('|') is [var named, _] ? named : EventBus.Default;
        buses.Find(bus)?.Rules.TryRemove(NameOf(existing.PhysicalId), out _);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task RestoreAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation) => UpdateAsync(request, existing, cancellation);

    private EventBus BusOf(ResourceRequest request)
    {
        var name = (string?)request.Properties["EventBusName"];
        return buses.Find(name) ?? throw new ResourceException($"EventBusName: there is no bus {name}.");
    }

    private EventRule Read(ResourceRequest request, EventBus bus, string name)
    {
        var pattern = request.Properties["EventPattern"] ?? throw new ResourceException("EventPattern: a rule without one never takes an event.");
        try
        {
            List<RuleTarget> targets = [.. (request.Properties["Targets"] as JsonArray ?? []).Select(target => RuleTarget.Read(target!))];
            return new EventRule(name, buses.RuleArn(bus, name), pattern.DeepClone(), targets)
            {
                IsEnabled = (string?)request.Properties["State"] is null or On,
                Description = (string?)request.Properties["Description"],
            };
        }
        catch (PatternException exception)
        {
            throw new ResourceException($"EventPattern: {exception.Message}", exception);
        }
        catch (FormatException exception)
        {
            throw new ResourceException($"Targets: {exception.Message}", exception);
        }
    }

    // What Ref gives names the bus, unless it is the default one.
    private ResourceState StateOf(EventBus bus, string name) => new(
        bus.Name == EventBus.Default ? name : $"{bus.Name}|{name}",
        new Dictionary<string, JsonNode>(StringComparer.Ordinal) { ["Arn"] = buses.RuleArn(bus, name).ToString() });

    private static string NameOf(string physicalId) => physicalId[(physicalId.IndexOf('|', StringComparison.Ordinal) + 1)..];
}
