using System.Runtime.CompilerServices;

namespace ServerlessStack.Testing;

/// <summary>
/// Finds the snapshots and locks that no test names any more: a renamed test leaves its old snapshot behind, and a reader takes it for what is deployed.
/// </summary>
public static class OrphanedSnapshots
{
    private const string ProjectFile = "*.csproj";
    private const string SourceFiles = "*.cs";
    private static readonly string[] Outputs = ["bin", "obj", "artifacts"];

    /// <summary>
    /// Checks every <c>Snapshots</c> and <c>Locks</c> folder of the test project. Call it after the other tests, in the one process that ran them. With
    /// <c>UPDATE_SNAPSHOTS=1</c> it deletes what it finds, but never on a build server.
    /// <para>
    /// A folder is judged only when every line of the tests beside it that asks for a snapshot has run, and for a line in a base class, when it has run for as many snapshots as there are
    /// test classes below; so nothing is said of what a filter left out, and nothing is deleted. A folder beside tests of which none asks by itself is left alone. What a filter takes out of one test, single rows of a theory, cannot be seen: do not combine that with this check.
    /// </para>
    /// </summary>
    /// <param name="testFile">Filled in by the compiler.</param>
    /// <exception cref="OrphanedSnapshotException">There is an orphan; the message names all of them.</exception>
    public static void None([CallerFilePath] string testFile = "") => None(ProjectOf(testFile), SnapshotUses.All, SnapshotMode.OfProcess);

    internal static void None(string project, IReadOnlyList<SnapshotUse> uses, SnapshotMode mode)
    {
        var orphans = Find(project, uses);
        if (orphans.Count > 0 && !mode.MayWrite)
        {
            throw new OrphanedSnapshotException(
                $"No test of {Path.GetFileName(project)} names these any more:\n{string.Concat(orphans.Select(file => $"  - {Path.GetRelativePath(project, file)}\n"))}"
                + $"Delete them, or run all tests with {SnapshotMode.UpdateVariable}=1, which does.");
        }

        foreach (var orphan in orphans)
        {
            File.Delete(orphan);
        }
    }

    internal static IReadOnlyList<string> Find(string project, IReadOnlyList<SnapshotUse> uses)
    {
        var used = uses.Select(use => use.File).ToHashSet(StringComparer.Ordinal);
        var orphans =
            from folder in Folders(new DirectoryInfo(project))
            let unused = folder.GetFiles().Select(file => file.FullName).Where(file => !used.Contains(file)).ToList()
            where unused.Count > 0 && HasRun(folder, uses)
            from file in unused
            select file;
        return [.. orphans.Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<DirectoryInfo> Folders(DirectoryInfo folder) => folder.GetDirectories()
        .Where(child => !Outputs.Contains(child.Name) && child.GetFiles(ProjectFile).Length == 0)
        .SelectMany(child => SnapshotFolder.All.Any(kind => kind.Name == child.Name) ? [child] : Folders(child));

    // A folder that a method elsewhere writes for its callers shows no line that asks; which callers there are is unknown.
    private static bool HasRun(DirectoryInfo folder, IReadOnlyList<SnapshotUse> uses)
    {
        var sites = CallSite.In(folder.Parent!.FullName);
        return sites.Count > 0
            ? sites.All(site => HasRun(site, uses)) && uses.Where(use => Path.GetDirectoryName(use.File) == folder.FullName).All(use => sites.Contains(use.Site))
            : folder.Parent.GetFiles(SourceFiles).Length == 0;
    }

    private static bool HasRun(CallSite site, IReadOnlyList<SnapshotUse> uses)
    {
        var here = uses.Where(use => use.Site == site).ToList();
        return here.Count > 0 && here.Count >= TestClasses(here.Find(use => use.TestClass is not null)?.TestClass);
    }

    // The classes that inherit a test each run it once.
    private static int TestClasses(Type? declaring) => declaring is null || declaring.IsSealed
        ? 1
        : declaring.Assembly.GetTypes().Count(type => !type.IsAbstract && Ancestors(type).Any(ancestor => Definition(ancestor) == Definition(declaring)));

    private static IEnumerable<Type> Ancestors(Type type)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            yield return ancestor;
        }
    }

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static string ProjectOf(string testFile)
    {
        for (var folder = new FileInfo(testFile).Directory; folder is { Exists: true }; folder = folder.Parent)
        {
            if (folder.GetFiles(ProjectFile).Length > 0)
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No project file lies beside {testFile} or above it on this machine, so it is unknown where the snapshots are.");
    }
}
