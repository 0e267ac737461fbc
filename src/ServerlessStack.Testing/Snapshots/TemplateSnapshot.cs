using System.Runtime.CompilerServices;
using Amazon.CDK;

namespace ServerlessStack.Testing;

/// <summary>
/// Compares a stack's template with the snapshot that lies beside the test, in its <c>Snapshots</c> folder. What says nothing about the infrastructure is masked or left out: hashes of assets, the ids of a
/// function's versions and of an API's deployments, the check of the bootstrap version, and the order in which things were declared. Set <c>UPDATE_SNAPSHOTS=1</c> to write
/// snapshots that are missing or differ; on a build server (<c>CI</c> and the like are set) none is ever written.
/// </summary>
public static class TemplateSnapshot
{
    /// <summary>Checks a stack.</summary>
    /// <param name="stack">The stack; it is synthesized with its app.</param>
    /// <param name="name">The snapshot's name, unique in the test's folder.</param>
    /// <param name="testFile">Filled in by the compiler.</param>
    /// <param name="testLine">Filled in by the compiler.</param>
    /// <exception cref="SnapshotMismatchException">The template differs from the snapshot, or there is no snapshot; the message shows the difference, with the construct that each part of it belongs to.</exception>
    /// <exception cref="DirectoryNotFoundException">The test's source file is not on this machine.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Matches(Stack stack, string name, [CallerFilePath] string testFile = "", [CallerLineNumber] int testLine = 0)
    {
        ArgumentNullException.ThrowIfNull(stack);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var file = SnapshotFolder.Snapshots.File(testFile, $"{name}.json");
        SnapshotUses.Add(file, testFile, testLine);
        Matches(TemplateJson.Of(stack).ToJsonString(), name, file, SnapshotMode.OfProcess, () => ConstructPaths.Of(stack));
    }

    internal static void Matches(string template, string name, string file, SnapshotMode mode, Func<IReadOnlyDictionary<string, string>> paths)
    {
        // The way through the construct tree is long; it is only gone when there is something to report.
        var place = new Lazy<TemplatePlace>(() => new TemplatePlace(paths()));
        new KeptText("template", name, file) { PlaceOf = line => place.Value.Of(line), Normalize = TemplateText.OfSnapshot }.Matches(TemplateText.Of(template), mode);
    }
}
