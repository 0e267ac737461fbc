using System.Text.Json.Nodes;
using ServerlessStack.Local.CloudFormation.Stacks;
using ServerlessStack.Local.CloudFormation.Templates;

namespace ServerlessStack.Local.CloudFormation.Deployments;

/// <summary>Tells what a deployment would change, by comparing templates: values that only the deployment knows may change more.</summary>
/// <param name="types">Which properties replace.</param>
internal sealed class ChangeSetPlanner(ResourceTypes types)
{
    /// <summary>Whether a request asks for anything else than what is there.</summary>
    public static bool IsChange(DeploymentPlan plan) =>
        plan.Before.Request is not { } request
        || !Template.Parse(request.Template).Equals(plan.Template)
        || !Same(plan.Before.Parameters, plan.Parameters)
        || !Same(request.Tags, plan.Request.Tags);

    /// <summary>The changes, resource by resource.</summary>
    public IReadOnlyList<ResourceChange> ChangesOf(DeploymentPlan plan)
    {
        var before = plan.Before.Request is { } request ? Template.Parse(request.Template).Resources : new Dictionary<string, TemplateResource>(StringComparer.Ordinal);
        var after = plan.Template.Resources;
        string? Physical(string id) => plan.Before.Resources.GetValueOrDefault(id)?.PhysicalId;

        return
        [
            .. after.Values.Where(resource => !before.ContainsKey(resource.LogicalId)).Select(resource => new ResourceChange("Add", resource.LogicalId, null, resource.Type, null, [])),
            .. after.Values.Where(resource => before.TryGetValue(resource.LogicalId, out var old) && !JsonNode.DeepEquals(old.Source, resource.Source)).Select(resource => Modification(before[resource.LogicalId], resource, Physical(resource.LogicalId))),
            .. before.Values.Where(resource => !after.ContainsKey(resource.LogicalId)).Select(resource => new ResourceChange("Remove", resource.LogicalId, Physical(resource.LogicalId), resource.Type, null, [])),
        ];
    }

    private ResourceChange Modification(TemplateResource before, TemplateResource after, string? physicalId)
    {
        var changed = before.Properties.Select(property => property.Key).Union(after.Properties.Select(property => property.Key), StringComparer.Ordinal)
            .Where(name => !JsonNode.DeepEquals(before.Properties[name], after.Properties[name])).ToList();
        var isReplaced = types.Replacing(after.Type, before.Properties, after.Properties).Any();
        return new ResourceChange("Modify", after.LogicalId, physicalId, after.Type, isReplaced ? "True" : "False", changed);
    }

    private static bool Same(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        one.Count == other.Count && one.All(entry => other.TryGetValue(entry.Key, out var value) && value == entry.Value);
}
