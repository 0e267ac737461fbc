using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Amazon.CDK;

namespace ServerlessStack.Testing;

/// <summary>The stateful resources of stacks, by stack name and logical id, and how a lock writes them.</summary>
internal sealed class LockedResources : SortedDictionary<string, SortedDictionary<string, LockedResource>>
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>None.</summary>
    public LockedResources()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>Reads stacks. Those without any stateful resource are left out.</summary>
    /// <param name="stacks">The stacks.</param>
    /// <returns>What they hold.</returns>
    public static LockedResources Of(IEnumerable<Stack> stacks)
    {
        var locked = new LockedResources();
        foreach (var stack in stacks)
        {
            var resources = Of(stack);
            if (resources.Count > 0)
            {
                locked.Add(stack.StackName, resources);
            }
        }

        return locked;
    }

    /// <summary>Reads a lock.</summary>
    /// <param name="text">What the file holds.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="JsonException">It is no lock.</exception>
    public static LockedResources Read(string text) => JsonSerializer.Deserialize<LockedResources>(text, Options) ?? throw new JsonException("it is empty.");

    /// <summary>Writes a lock.</summary>
    /// <returns>Lines that end with a line feed.</returns>
    public string Write() => JsonSerializer.Serialize(this, Options) + "\n";

    private static SortedDictionary<string, LockedResource> Of(Stack stack)
    {
        var template = TemplateJson.Of(stack)["Resources"]?.AsObject() ?? [];
        var resources = stack.Node.FindAll().OfType<CfnResource>()
            .Where(resource => LockedTypes.All.ContainsKey(resource.CfnResourceType) && ReferenceEquals(resource.Stack, stack))
            .Select(resource => (Id: resource.ResolvedId(), Locked: Of(resource)));
        return new(resources.ToDictionary(resource => resource.Id, resource => resource.Locked, StringComparer.Ordinal), StringComparer.Ordinal);

        LockedResource Of(CfnResource resource)
        {
            var json = template[resource.ResolvedId()]!.AsObject();
            return new LockedResource
            {
                Type = resource.CfnResourceType,
                Construct = resource.PathOf(),
                DeletionPolicy = (string?)json[nameof(LockedResource.DeletionPolicy)],
                UpdateReplacePolicy = (string?)json[nameof(LockedResource.UpdateReplacePolicy)],
                Replacing = LockedTypes.All[resource.CfnResourceType].ValuesIn(json["Properties"] as JsonObject),
            };
        }
    }
}
