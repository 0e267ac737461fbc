using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace ServerlessStack.Testing;

/// <summary>A type of resource that a lock keeps.</summary>
/// <param name="Page">Its page in the CloudFormation template reference, which says for each property what a change of it takes.</param>
/// <param name="Replacing">The properties of which that page says "Update requires: Replacement".</param>
internal sealed record LockedType(string Page, params IReadOnlyList<string> Replacing)
{
    /// <summary>The properties of which a part cannot be changed in place, each with how to find that part in all properties.</summary>
    public IReadOnlyDictionary<string, Func<JsonObject, JsonNode?>> Partly { get; init; } = FrozenDictionary<string, Func<JsonObject, JsonNode?>>.Empty;

    /// <summary>The names of all of them.</summary>
    public IEnumerable<string> Names => Replacing.Concat(Partly.Keys);

    /// <summary>What cannot be changed in place of a resource.</summary>
    /// <param name="properties">The resource's properties; <see langword="null"/> when it has none.</param>
    /// <returns>The values that are set; <see langword="null"/> when none is.</returns>
    public JsonObject? ValuesIn(JsonObject? properties)
    {
        var values = Names
            .Select(name => KeyValuePair.Create(name, properties is not null && Partly.TryGetValue(name, out var part) ? part(properties) : properties?[name]?.DeepClone()))
            .Where(value => value.Value is not null)
            .ToList();
        return values.Count > 0 ? new JsonObject(values) : null;
    }
}
