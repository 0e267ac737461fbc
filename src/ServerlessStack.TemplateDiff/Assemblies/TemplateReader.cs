using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServerlessStack.TemplateDiff.Assemblies;

/// <summary>Reads the templates of a cloud assembly.</summary>
internal static class TemplateReader
{
    /// <summary>The templates of several assemblies, in their order.</summary>
    /// <param name="folders">The assemblies' folders.</param>
    /// <exception cref="UnreadableInputException">A folder or a file in one is missing or broken; the message names every such problem of all of them.</exception>
    public static IReadOnlyList<IReadOnlyList<Template>> ReadAll(params IReadOnlyList<string> folders)
    {
        var problems = new List<string>();
        var assemblies = folders.Select(folder => Try(() => Read(folder), problems) ?? []).ToList();
        return problems.Count == 0 ? assemblies : throw new UnreadableInputException(string.Join(Environment.NewLine, problems.Distinct(StringComparer.Ordinal)));
    }

    /// <summary>The templates of every stack, each nested stack (a resource that has a template of its own) after its parent.</summary>
    /// <param name="folder">The assembly's folder, usually <c>cdk.out</c>.</param>
    /// <exception cref="UnreadableInputException">The folder or a file in it is missing or broken; the message names every such problem.</exception>
    public static IReadOnlyList<Template> Read(string folder)
    {
        if (!File.Exists(Path.Combine(folder, StackArtifacts.Manifest)))
        {
            var what = Directory.Exists(folder) ? $"has no {StackArtifacts.Manifest}" : "is no folder";
            throw new UnreadableInputException($"{folder} {what}. Name the folder that a synthesis wrote, usually cdk.out.");
        }

        var templates = new List<Template>();
        var problems = new List<string>();
        foreach (var artifact in StackArtifacts.Read(folder))
        {
            templates.AddRange(Try(() => WithNested(artifact.StackName, artifact.Folder, artifact.TemplateFile).ToList(), problems) ?? []);
        }

        if (templates.Count == 0 && problems.Count == 0)
        {
            problems.Add($"{folder} holds no stack.");
        }

        return problems.Count == 0 ? templates : throw new UnreadableInputException(string.Join(Environment.NewLine, problems));
    }

    private static IEnumerable<Template> WithNested(string stack, string folder, string file, params IReadOnlyList<string> around)
    {
        if (around.Contains(file, StringComparer.Ordinal))
        {
            throw new UnreadableInputException($"{file} names itself as the template of a stack nested in it.");
        }

        var json = JsonObject.Create(JsonFile.Read(file))!;
        if (json.ContainsKey(Template.ResourceSection) && json[Template.ResourceSection] is not JsonObject)
        {
            throw new UnreadableInputException($"{file} is no template: its {Template.ResourceSection} are no JSON object.");
        }

        var template = new Template(stack, json);
        yield return template;
        foreach (var nested in template.Resources.Values.Where(resource => resource.Type == "AWS::CloudFormation::Stack"))
        {
            // CDK writes the file of a nested stack's template into the resource's metadata.
            if (nested.Json.At("Metadata", "aws:asset:path").AsText() is { } asset && File.Exists(Path.Combine(folder, asset)))
            {
                foreach (var inner in WithNested($"{stack}/{nested.Path}", folder, Path.Combine(folder, asset), [.. around, file]))
                {
                    yield return inner;
                }
            }
        }
    }

    private static T? Try<T>(Func<T> read, List<string> problems)
        where T : class
    {
        try
        {
            return read();
        }
        catch (UnreadableInputException exception)
        {
            problems.Add(exception.Message);
            return null;
        }
    }
}
