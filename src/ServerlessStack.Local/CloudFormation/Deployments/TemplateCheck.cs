using System.Text.Json.Nodes;
using ServerlessStack.Local.CloudFormation.Intrinsics;
using ServerlessStack.Local.CloudFormation.Templates;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.CloudFormation.Deployments;

/// <summary>Finds everything in a template that the target cannot do, before anything is made.</summary>
/// <param name="types">What it can make.</param>
internal sealed class TemplateCheck(ResourceTypes types)
{
    private static readonly HashSet<string> Sections = new(StringComparer.Ordinal)
    {
        "AWSTemplateFormatVersion", "Description", "Metadata", "Parameters", "Mappings", "Conditions", "Rules", "Resources", "Outputs",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "Type", "Properties", "DependsOn", "Condition", "DeletionPolicy", "UpdateReplacePolicy", "Metadata",
    };

    /// <summary>Looks at a template and returns the properties that have no meaning here, as <c>AWS::SQS::Queue.Tags</c>.</summary>
    /// <exception cref="AwsException">There is something that the target cannot do; the message names all of it.</exception>
    public IReadOnlyList<string> Check(Template template)
    {
        var withoutMeaning = new SortedSet<string>(StringComparer.Ordinal);
        List<string> problems =
        [
            .. template.Sections.Where(section => !Sections.Contains(section)).Select(section => $"the section {section}"),
            .. template.Resources.Values.SelectMany(resource => Check(resource, withoutMeaning)),
            .. new[] { "Conditions", "Rules", "Outputs" }.SelectMany(section => IntrinsicProblems(section, template.Section(section))),
        ];
        if (problems.Count > 0)
        {
            throw new AwsException("ValidationError", $"The local target does not have everything that this template asks for, so nothing was changed:{string.Concat(problems.Select(problem => $"\n  - {problem}"))}");
        }

        var broken = BrokenReferences(template).ToList();
        return broken.Count == 0 ? [.. withoutMeaning] : throw new AwsException("ValidationError", $"Template error:{string.Concat(broken.Select(problem => $"\n  - {problem}"))}");
    }

    private IEnumerable<string> Check(TemplateResource resource, SortedSet<string> withoutMeaning)
    {
        var place = $"{resource.LogicalId} ({resource.Type})";
        foreach (var (attribute, _) in resource.Source.Where(entry => !Attributes.Contains(entry.Key)))
        {
            yield return $"{place}: {attribute}";
        }

        if (!types.TryGet(resource.Type, out var type))
        {
            yield return $"{resource.LogicalId}: the resource type {resource.Type}";
            yield break;
        }

        var check = new PropertyCheck(type.Properties).Of(resource.Properties);
        withoutMeaning.UnionWith(check.WithoutMeaning.Select(path => $"{resource.Type}.{path}"));
        foreach (var problem in check.NotHonoured.Select(path => $"{place}: the property {path}").Concat(IntrinsicProblems($"{place}: Properties", resource.Properties)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> IntrinsicProblems(string path, JsonNode? node) => node switch
    {
        JsonObject source => source.SelectMany(member => member.Key.StartsWith(IntrinsicCall.Prefix, StringComparison.Ordinal) && !IntrinsicCall.Known.Contains(member.Key)
            ? [$"{path}: the function {member.Key}"]
            : IntrinsicProblems($"{path}.{member.Key}", member.Value)),
        JsonArray list => list.SelectMany(item => IntrinsicProblems(path, item)),
        _ => [],
    };

    private static IEnumerable<string> BrokenReferences(Template template)
    {
        var parameters = template.Parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
        bool Exists(string name) => template.Resources.ContainsKey(name) || parameters.Contains(name) || name.StartsWith("AWS::", StringComparison.Ordinal);

        foreach (var resource in template.Resources.Values)
        {
            foreach (var name in References.Of(resource.Properties).Concat(resource.DependsOn).Where(name => !Exists(name)).Distinct(StringComparer.Ordinal))
            {
                yield return $"{resource.LogicalId} refers to {name}, which is neither a resource nor a parameter.";
            }

            if (resource.Condition is { } condition && template.Section("Conditions")[condition] is null)
            {
                yield return $"{resource.LogicalId} has the condition {condition}, which the template does not define.";
            }
        }

        if (ResourceGraph.CircleOf([.. template.Resources.Keys], id => DependenciesOf(template.Resources[id])) is { } circle)
        {
            yield return $"Circular dependency between resources: [{string.Join(", ", circle)}]";
        }
    }

    /// <summary>The resources and parameters that a resource needs.</summary>
    public static IEnumerable<string> DependenciesOf(TemplateResource resource) => References.Of(resource.Properties).Concat(resource.DependsOn).Where(name => name != resource.LogicalId);
}
