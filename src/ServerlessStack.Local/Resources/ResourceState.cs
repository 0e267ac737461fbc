using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Resources;

/// <summary>A resource that is there.</summary>
/// <param name="PhysicalId">What <c>Ref</c> gives.</param>
/// <param name="Attributes">What <c>Fn::GetAtt</c> gives, by attribute.</param>
internal sealed record ResourceState(string PhysicalId, IReadOnlyDictionary<string, JsonNode> Attributes)
{
    /// <summary>A resource without attributes.</summary>
    public ResourceState(string physicalId)
        : this(physicalId, new Dictionary<string, JsonNode>(StringComparer.Ordinal))
    {
    }
}
