using System.Text.Json.Nodes;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.CloudFormation.Stacks;

/// <summary>A resource of a stack.</summary>
/// <param name="LogicalId">Its name in the template.</param>
/// <param name="Type">Its type.</param>
internal sealed record StackResource(string LogicalId, string Type)
{
    /// <summary>What <c>Ref</c> gives; empty until it is there.</summary>
    public string PhysicalId { get; init; } = "";

    /// <summary>What <c>Fn::GetAtt</c> gives.</summary>
    public Dictionary<string, JsonNode> Attributes { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Its properties, every intrinsic resolved.</summary>
    public JsonObject Properties { get; init; } = [];

    /// <summary>Its state.</summary>
    public string Status { get; init; } = "";

    /// <summary>Why it is in that state, where there is something to say.</summary>
    public string? Reason { get; init; }

    /// <summary>When it came into that state.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>What becomes of it when it leaves the template.</summary>
    public string DeletionPolicy { get; init; } = "Delete";

    /// <summary>The resources that it needs.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>Whether it is there.</summary>
    public bool Exists => PhysicalId.Length > 0;

    /// <summary>What its type knows of it.</summary>
    public ResourceState State() => new(PhysicalId, Attributes);

    /// <summary>The resource with what its type knows of it.</summary>
    public StackResource With(ResourceState state) => this with { PhysicalId = state.PhysicalId, Attributes = new Dictionary<string, JsonNode>(state.Attributes, StringComparer.Ordinal) };
}
