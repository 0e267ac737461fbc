using System.Runtime.CompilerServices;
using System.Text.Json;
using Amazon.CDK;
using Amazon.CDK.Assertions;

namespace ServerlessStack.Testing;

/// <summary>
/// Compares a stack's template with the snapshot that lies beside the test, in its <c>Snapshots</c> folder. Asset hashes are masked and the check of the
/// bootstrap version left out. Set <c>UPDATE_SNAPSHOTS=1</c> to write snapshots that are missing or differ; on a build server (<c>CI</c> is set) none is ever written.
/// </summary>
public static class TemplateSnapshot
{
    /// <summary>Checks a stack.</summary>
    /// <param name="stack">The stack; it is synthesized with its app.</param>
    /// <param name="name">The snapshot's name, unique in the test's folder.</param>
    /// <param name="testFile">Filled in by the compiler.</param>
    /// <exception cref="SnapshotMismatchException">The template differs from the snapshot, or there is no snapshot; the message shows the difference.</exception>
    public static void Matches(Stack stack, string name, [CallerFilePath] string testFile = "") =>
        Matches(JsonSerializer.Serialize(Template.FromStack(stack).ToJSON()), name, testFile, SnapshotMode.OfProcess);

    internal static void Matches(string template, string name, string testFile, SnapshotMode mode) =>
        new TextSnapshot("template", name, Path.Combine(Path.GetDirectoryName(testFile)!, "Snapshots", $"{name}.json")).Matches(TemplateText.Of(template), mode);
}
