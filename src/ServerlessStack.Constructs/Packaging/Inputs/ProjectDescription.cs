namespace ServerlessStack.Constructs.Packaging.Inputs;

/// <summary>The <c>kind|value</c> lines that a project wrote about itself during an evaluation.</summary>
internal sealed class ProjectDescription
{
    private readonly ILookup<string, string> _values;

    private ProjectDescription(IEnumerable<string> lines) =>
        _values = lines
            .Select(line => line.Split('|', 2))
            .Where(parts => parts.Length == 2 && parts[1].Length > 0)
            .ToLookup(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    public string ProjectFile => _values["project"].Single();

    public string PublishFolder => Path.GetFullPath(_values["publish"].Single());

    public IEnumerable<string> References => _values["reference"];

    public static ProjectDescription Read(string file) => new(File.ReadLines(file));

    public string Setting(string name) =>
        _values["setting"].FirstOrDefault(setting => setting.StartsWith($"{name}=", StringComparison.Ordinal))?[(name.Length + 1)..] ?? "";

    /// <summary>What the description and the project's imports say together.</summary>
    public ProjectInputs ToInputs(IReadOnlySet<string> imports)
    {
        string[] outside = [.. _values["outside"].Select(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar)];
        var fromTree = imports.Where(IsInTree).Order(StringComparer.Ordinal).ToList();
        return new(
            ProjectFile,
            [.. _values["setting"].Order(StringComparer.Ordinal)],
            ResolvedPackages.Read(_values["assets"].FirstOrDefault() ?? "", [.. _values["framework"]], Setting("RuntimeIdentifier")),
            [.. _values["file"].Where(IsInTree).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [ProjectFile, .. fromTree.Where(file => !IsVersionFile(file))],
            [.. fromTree.Where(IsVersionFile)]);

        bool IsInTree(string file) => !outside.Any(folder => file.StartsWith(folder, StringComparison.Ordinal));
        bool IsVersionFile(string file) => _values["versions"].Contains(file, StringComparer.Ordinal) || Path.GetFileName(file) == "Directory.Packages.props";
    }
}
