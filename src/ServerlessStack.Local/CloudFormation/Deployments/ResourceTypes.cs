using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.CloudFormation.Deployments;

/// <summary>The resource types that the target has.</summary>
/// <param name="types">What the rooms registered.</param>
internal sealed class ResourceTypes(IEnumerable<IResourceType> types)
{
    private readonly Dictionary<string, IResourceType> byName = types.ToDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>A type that is known to be there.</summary>
    public IResourceType this[string name] => byName[name];

    /// <summary>Their names.</summary>
    public IEnumerable<string> Names => byName.Keys.Order(StringComparer.Ordinal);

    /// <summary>A type, if it is there.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out IResourceType? type) => byName.TryGetValue(name, out type);

    /// <summary>The properties, by path, that differ and whose change replaces the resource.</summary>
    public IEnumerable<string> Replacing(string name, JsonObject before, JsonObject after) =>
        this[name].Properties.Replacing.Where(path => !JsonNode.DeepEquals(At(before, path), At(after, path)));

    private static JsonNode? At(JsonNode? node, string path) => path.Split('.').Aggregate(node, (current, name) => (current as JsonObject)?[name]);
}
