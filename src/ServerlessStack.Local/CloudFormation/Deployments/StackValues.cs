using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ServerlessStack.Local.CloudFormation.Intrinsics;
using ServerlessStack.Local.CloudFormation.Stacks;
using ServerlessStack.Local.CloudFormation.Templates;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.CloudFormation.Deployments;

/// <summary>What the intrinsic functions of a stack's template refer to while it is deployed.</summary>
/// <param name="stack">The stack.</param>
/// <param name="template">The template.</param>
/// <param name="parameters">The parameters.</param>
/// <param name="stacks">All stacks, for exports and outputs.</param>
/// <param name="account">The account and region.</param>
internal sealed class StackValues(Stack stack, Template template, IReadOnlyDictionary<string, string> parameters, StackStore stacks, LocalAccount account) : IValues
{
    private readonly ConcurrentDictionary<string, ResourceState> resources = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> imports = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public IReadOnlyList<string> Zones { get; } = [$"{account.Region}a", $"{account.Region}b", $"{account.Region}c"];

    /// <summary>The exports of other stacks that were asked for.</summary>
    public IEnumerable<string> Imports => imports.Keys.Order(StringComparer.Ordinal);

    /// <summary>Makes a resource known.</summary>
    public void Add(string logicalId, ResourceState state) => resources[logicalId] = state;

    /// <inheritdoc />
    public JsonNode? Ref(string name) => name switch
    {
        "AWS::NoValue" => null,
        "AWS::AccountId" => account.Id,
        "AWS::Region" => account.Region,
        "AWS::Partition" => "aws",
        "AWS::URLSuffix" => "amazonaws.com",
        "AWS::StackName" => stack.Name,
        "AWS::StackId" => stack.Id,
        "AWS::NotificationARNs" => new JsonArray(),
        _ when resources.TryGetValue(name, out var resource) => resource.PhysicalId,
        _ => Parameter(name),
    };

    /// <inheritdoc />
    public JsonNode GetAtt(string logicalId, string attribute)
    {
        if (!resources.TryGetValue(logicalId, out var resource))
        {
            throw new IntrinsicException($"{logicalId} is not there, so {logicalId}.{attribute} has no value.");
        }

        return resource.Attributes.TryGetValue(attribute, out var value)
            ? value
            : throw new IntrinsicException($"{logicalId} ({template.Resources[logicalId].Type}) has no attribute {attribute}. It has {string.Join(", ", resource.Attributes.Keys.Order(StringComparer.Ordinal))}.");
    }

    /// <inheritdoc />
    public bool Condition(string name)
    {
        var condition = template.Section("Conditions")[name] ?? throw new IntrinsicException($"There is no condition {name}.");
        return new ConditionEvaluator(this).Evaluate(condition);
    }

    /// <inheritdoc />
    public JsonNode? Mapping(string map, string first, string second) => template.Section("Mappings")[map]?[first]?[second];

    /// <inheritdoc />
    public string Import(string export)
    {
        imports[export] = true;
        return stacks.Deployed.SelectMany(other => other.Outputs).FirstOrDefault(output => output.Export == export)?.Value
            ?? throw new IntrinsicException($"No export named {export} found.");
    }

    /// <inheritdoc />
    public string StackOutput(string stack, string output)
    {
        var other = stacks.Deployed.FirstOrDefault(candidate => candidate.Name == stack) ?? throw new IntrinsicException($"Fn::GetStackOutput: there is no stack {stack}.");
        return other.Outputs.FirstOrDefault(candidate => candidate.Name == output)?.Value ?? throw new IntrinsicException($"Fn::GetStackOutput: the stack {stack} has no output {output}.");
    }

    private JsonNode Parameter(string name)
    {
        var value = parameters.GetValueOrDefault(name) ?? throw new IntrinsicException($"Ref {name}: there is no such parameter, and no such resource that is made.");
        return template.Parameters.First(parameter => parameter.Name == name).IsList
            ? new JsonArray([.. value.Split(',').Select(item => (JsonNode)item.Trim())])
            : value;
    }
}
