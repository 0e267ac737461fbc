using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServerlessStack.TemplateDiff.Assemblies;

/// <summary>Reads the templates of a cloud assembly.</summary>
internal static class TemplateReader
{
    /// <summary>The templates of every stack, each nested stack (a resource that has a template of its own) after its parent.</summary>
    /// <param name="folder">The assembly's folder, usually <c>cdk.out</c>.</param>
    /// <exception cref="UnreadableInputException">The folder or a file in it is missing or broken; the message names every such problem.</exception>
    public static IReadOnlyList<Template> Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new UnreadableInputException($"{folder} is no folder. Name the folder that a synthesis wrote, usually cdk.out.");
        }

        var templates = new List<Template>();
        var problems = new List<string>();
        foreach (var artifact in StackArtifacts.Read(folder))
        {
            try
            {
                templates.AddRange(WithNested(artifact.StackName, artifact.Folder, artifact.TemplateFile));
            }
            catch (UnreadableInputException exception)
            {
                problems.Add(exception.Message);
            }
        }

        if (templates.Count == 0 && problems.Count == 0)
        {
            problems.Add($"{folder} holds no stack.");
        }

        return problems.Count == 0 ? templates : throw new UnreadableInputException(string.Join(Environment.NewLine, problems));
    }

    private static IEnumerable<Template> WithNested(string stack, string folder, string file)
    {
        var template = new Template(stack, JsonObject.Create(JsonFile.Read(file))!);
        yield return template;
        foreach (var nested in template.Resources.Values.Where(resource => resource.Type == "AWS::CloudFormation::Stack"))
        {
            // CDK writes the file of a nested stack's template into the resource's metadata.
            if (nested.Json.At("Metadata", "aws:asset:path").AsText() is { } asset && File.Exists(Path.Combine(folder, asset)))
            {
                foreach (var inner in WithNested($"{stack}/{nested.Path}", folder, Path.Combine(folder, asset)))
                {
                    yield return inner;
                }
            }
        }
    }
}
