using System.Xml.Linq;

namespace ServerlessStack.Constructs.Packaging.Publishing;

/// <summary>A project that restores other projects together and builds one target of each, whose outputs it lists in a file.</summary>
internal static class TraversalProject
{
    /// <summary>The text of the project; its results, one <c>project|output</c> a line, land beside it in <c>&lt;target&gt;.results</c>.</summary>
    public static string Write(IReadOnlyList<string> projects, string target)
    {
        var document = new XElement("Project",
            new XElement("ItemGroup",
                projects.Select(project => new XElement("Function", new XAttribute("Include", Escape(project)))),
                new XElement("RestoreGraphProjectInputItems", new XAttribute("Include", "@(Function)"))),
            // The Restore target, without a language's build around it.
            new XElement("Import", new XAttribute("Project", "$(MSBuildToolsPath)/NuGet.targets")),
            new XElement("Target", new XAttribute("Name", "Traverse"),
                new XElement("MSBuild",
                    new XAttribute("Projects", "@(Function)"),
                    new XAttribute("Targets", target),
                    new XAttribute("BuildInParallel", "true"),
                    new XElement("Output", new XAttribute("TaskParameter", "TargetOutputs"), new XAttribute("ItemName", "Result"))),
                new XElement("WriteLinesToFile",
                    new XAttribute("File", $"$(MSBuildThisFileDirectory){target}.results"),
                    new XAttribute("Lines", "@(Result->'%(MSBuildSourceProjectFile)|%(FullPath)')"),
                    new XAttribute("Overwrite", "true"))));
        return document.ToString();
    }

    // A path may hold what MSBuild reads as a list, a wildcard or a property.
    private static string Escape(string path) =>
        string.Concat(path.Select(character => "%*?@$();'".Contains(character, StringComparison.Ordinal) ? $"%{(int)character:X2}" : character.ToString()));
}
