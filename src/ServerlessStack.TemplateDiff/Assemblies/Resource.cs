using System.Text.Json.Nodes;

namespace ServerlessStack.TemplateDiff.Assemblies;

/// <summary>A resource of a template.</summary>
internal sealed class Resource
{
    private const string TypeMember = "Type";

    // The last step of a construct's path that only says that the construct is one resource.
    private static readonly string[] EmptySteps = ["/Resource", "/Default"];

    /// <summary>Reads a resource.</summary>
    /// <param name="logicalId">Its key in the template.</param>
    /// <param name="json">Its value there.</param>
    public Resource(string logicalId, JsonObject json)
    {
        LogicalId = logicalId;
        Json = json;
        Type = json[TypeMember].AsText() ?? "unknown";
        Path = PathOf(json) ?? logicalId;
    }

    /// <summary>The key in the template; another one is another resource to CloudFormation.</summary>
    public string LogicalId { get; }

    /// <summary>The construct's path below its stack; the logical id where the template has no paths.</summary>
    public string Path { get; }

    /// <summary>The resource's type, for example <c>AWS::SQS::Queue</c>.</summary>
    public string Type { get; }

    /// <summary>The whole resource.</summary>
    public JsonObject Json { get; }

    /// <summary>The value behind names that are separated by dots, from the resource's root; null when there is none.</summary>
    /// <param name="path">For example <c>Properties.VersioningConfiguration.Status</c>.</param>
    public JsonNode? Value(string path) => Json.At(path.Split('.'));

    /// <summary>The path without the steps that add nothing.</summary>
    /// <param name="path">A construct's path.</param>
    public static string Shorten(string path) =>
        EmptySteps.Aggregate(path, (name, step) => name.EndsWith(step, StringComparison.Ordinal) ? name[..^step.Length] : name);

    private static string? PathOf(JsonObject json)
    {
        var path = json.At("Metadata", "aws:cdk:path").AsText();
        return path?.Split('/', 2) is [_, var belowStack] ? Shorten(belowStack) : null;
    }
}
