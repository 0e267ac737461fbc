using System.Text.Json;
using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.Cli.Assembly;

/// <summary>Reads the Lambda functions of a template.</summary>
internal static class FunctionReader
{
    // What AWS uses when a template says nothing: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-lambda-function.html
    private const int DefaultMemoryMegabytes = 128;
    private const int DefaultTimeoutSeconds = 3;
    private const string DefaultArchitecture = "x86_64";

    // The last steps of a construct's path that are the same for every function: CDK's own child, and our construct's.
    private static readonly string[] PathSuffixes = ["/Resource", "/Function"];

    /// <summary>The functions, in the template's order.</summary>
    /// <param name="template">The template.</param>
    /// <param name="packages">The packages of its stack.</param>
    public static IEnumerable<CloudFunction> Read(JsonElement template, PackageSizes packages) =>
        from resource in template.Members("Resources")
        where resource.Value.Text("Type") == "AWS::Lambda::Function"
        select Function(resource, packages);

    private static CloudFunction Function(JsonProperty resource, PackageSizes packages)
    {
        var properties = resource.Value.Find("Properties") ?? default;
        return new CloudFunction(
            Name(resource),
            properties.Text("Runtime") ?? "image",
            Architecture(properties),
            properties.Number("MemorySize") ?? DefaultMemoryMegabytes,
            properties.Number("Timeout") ?? DefaultTimeoutSeconds,
            packages.Of(properties.Text("Code", "S3Key")));
    }

    private static string Architecture(JsonElement properties) =>
        properties.Find("Architectures") is { ValueKind: JsonValueKind.Array } architectures && architectures.GetArrayLength() > 0
            ? architectures[0].GetString() ?? DefaultArchitecture
            : DefaultArchitecture;

    // The construct's path is what stands in the source; the logical id ends in a hash.
    private static string Name(JsonProperty resource)
    {
        var path = resource.Value.Text("Metadata", "aws:cdk:path");
        if (path?.Split('/', 2) is not [_, var belowStack])
        {
            return resource.Name;
        }

        return PathSuffixes.Aggregate(belowStack, (name, suffix) => name.EndsWith(suffix, StringComparison.Ordinal) ? name[..^suffix.Length] : name);
    }
}
