using System.Text.Json.Nodes;
using ServerlessStack.Local.CloudFormation.Intrinsics;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.CloudFormation.Deployments;

/// <summary>Finds properties that a resource type does not honour.</summary>
/// <param name="properties">What it honours.</param>
internal sealed class PropertyCheck(ResourceProperties properties)
{
    private readonly List<string> notHonoured = [];
    private readonly SortedSet<string> withoutMeaning = new(StringComparer.Ordinal);

    /// <summary>The paths that fail the deployment.</summary>
    public IReadOnlyList<string> NotHonoured => notHonoured;

    /// <summary>The paths that are accepted and do nothing.</summary>
    public IEnumerable<string> WithoutMeaning => withoutMeaning;

    /// <summary>Looks at the properties of a resource.</summary>
    public PropertyCheck Of(JsonObject source)
    {
        Members("", source);
        return this;
    }

    private void Members(string path, JsonObject source)
    {
        foreach (var (name, value) in source)
        {
            Property(path.Length == 0 ? name : $"{path}.{name}", value);
        }
    }

    private void Property(string path, JsonNode? value)
    {
        if (properties.Honoured.Contains(path))
        {
            return;
        }

        if (properties.WithoutMeaning.Contains(path))
        {
            withoutMeaning.Add(path);
        }
        else if (IsAbove(path, properties.Honoured) || IsAbove(path, properties.WithoutMeaning))
        {
            Inside(path, value);
        }
        else if (!notHonoured.Contains(path))
        {
            notHonoured.Add(path);
        }
    }

    private void Inside(string path, JsonNode? value)
    {
        switch (value)
        {
            // Both ways out of a condition must be honoured.
            case JsonObject when IntrinsicCall.Of(value) is { Name: "Fn::If", Argument: JsonArray { Count: 3 } ways }:
                Inside(path, ways[1]);
                Inside(path, ways[2]);
                break;

            case JsonObject source when IntrinsicCall.Of(value) is null:
                Members(path, source);
                break;

            case JsonArray list:
                foreach (var item in list)
                {
                    Inside(path, item);
                }

                break;
        }
    }

    private static bool IsAbove(string path, IReadOnlySet<string> paths) => paths.Any(other => other.StartsWith($"{path}.", StringComparison.Ordinal));
}
