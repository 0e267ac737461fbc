using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Testing;

public sealed class OrphanedSnapshotsTests : IDisposable
{
    private const int FirstLine = 3;
    private const int SecondLine = 4;
    private static readonly SnapshotMode Writing = new(MayWrite: true);
    private static readonly SnapshotMode Reading = new(MayWrite: false);

    private readonly string _project = Directory.CreateTempSubdirectory("orphans").FullName;

    public OrphanedSnapshotsTests()
    {
        Write("Shop.Tests.csproj");
        Write("Queues/QueueTests.cs", "public class QueueTests {", "  // TemplateSnapshot.Matches(stack, \"Old\")", "  TemplateSnapshot.Matches(stack, \"First\")", "  TemplateSnapshot.Matches(stack, \"Second\")", "}");
        Write("Queues/Snapshots/First.json");
        Write("Queues/Snapshots/Second.json");
        Write("Queues/Snapshots/Old.json");
    }

    [Fact]
    public void A_snapshot_that_no_test_names_fails()
    {
        var error = Assert.Throws<OrphanedSnapshotException>(() => OrphanedSnapshots.None(_project, Everything(), Reading));

        Assert.Equal(
            $"""
            No test of {Path.GetFileName(_project)} names these any more:
              - {Path.Combine("Queues", "Snapshots", "Old.json")}
            Delete them, or run all tests with UPDATE_SNAPSHOTS=1, which does.
            """.ReplaceLineEndings("\n"),
            error.Message);
    }

    [Fact]
    public void An_update_deletes_it_and_nothing_else()
    {
        OrphanedSnapshots.None(_project, Everything(), Writing);

        Assert.Equal(["First.json", "Second.json"], Directory.GetFiles(Path.Combine(_project, "Queues", "Snapshots")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        OrphanedSnapshots.None(_project, Everything(), Reading);
    }

    [Fact]
    public void Nothing_is_said_while_a_line_of_the_folder_has_not_run() =>
        Assert.Empty(OrphanedSnapshots.Find(_project, [Use("First", FirstLine)]));

    [Fact]
    public void Another_folder_that_has_not_run_changes_nothing()
    {
        Write("Topics/TopicTests.cs", "TemplateSnapshot.Matches(stack, \"Topic\")");
        Write("Topics/Snapshots/Topic.json");

        Assert.Equal(["Old.json"], OrphanedSnapshots.Find(_project, Everything()).Select(Path.GetFileName));
    }

    [Fact]
    public void A_folder_whose_tests_are_gone_is_an_orphan_as_a_whole()
    {
        Write("Streams/Locks/dev.json");

        Assert.Equal(["Old.json", "dev.json"], OrphanedSnapshots.Find(_project, Everything()).Select(Path.GetFileName));
    }

    // Its callers may be those that a filter left out.
    [Fact]
    public void What_a_method_elsewhere_asks_for_is_left_alone()
    {
        Write("Streams/StreamTests.cs", "Verify(stack, \"Stream\")");
        Write("Streams/Snapshots/Stream.json");
        var elsewhere = Use("First", 100);

        Assert.Equal(["Old.json"], OrphanedSnapshots.Find(_project, Everything()).Select(Path.GetFileName));
        Assert.Empty(OrphanedSnapshots.Find(_project, [.. Everything(), elsewhere]));
    }

    [Fact]
    public void What_a_build_wrote_and_what_belongs_to_another_project_is_left_alone()
    {
        Write("bin/Snapshots/Old.json");
        Write("Other/Other.csproj");
        Write("Other/Snapshots/Old.json");

        Assert.Equal(Path.Combine(_project, "Queues", "Snapshots", "Old.json"), Assert.Single(OrphanedSnapshots.Find(_project, Everything())));
    }

    // A filter that runs one class of two would otherwise make the other's snapshot an orphan.
    [Fact]
    public void A_line_of_a_base_class_has_run_when_every_class_below_it_has()
    {
        var one = Use("First", FirstLine, typeof(Contract<>));

        Assert.Empty(OrphanedSnapshots.Find(_project, [one, Use("Second", SecondLine)]));
        Assert.Equal(["Old.json"], OrphanedSnapshots.Find(_project, [one, Use("Third", FirstLine, typeof(Contract<>)), Use("Second", SecondLine)]).Select(Path.GetFileName));
    }

    [Fact]
    public void A_test_that_asks_for_a_snapshot_is_remembered_with_its_class_and_its_line()
    {
        TextSnapshot.Matches("A text that a test keeps.\n", "Kept.txt");

        var use = Assert.Single(SnapshotUses.All, use => use.File.EndsWith("Kept.txt", StringComparison.Ordinal));
        Assert.Equal(typeof(OrphanedSnapshotsTests), use.TestClass);
        Assert.Contains(use.Site, CallSite.In(Path.GetDirectoryName(use.Site.File)!));
    }

    public void Dispose() => Directory.Delete(_project, recursive: true);

    private IReadOnlyList<SnapshotUse> Everything() => [Use("First", FirstLine), Use("Second", SecondLine)];

    private SnapshotUse Use(string name, int line, Type? testClass = null) =>
        new(Path.Combine(_project, "Queues", "Snapshots", $"{name}.json"), new CallSite(Path.Combine(_project, "Queues", "QueueTests.cs"), line), testClass);

    private void Write(string file, params string[] lines)
    {
        var path = Path.Combine(_project, file.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllLines(path, lines);
    }

    private abstract class Contract<T>;

    private sealed class FirstOfContract : Contract<int>;

    private sealed class SecondOfContract : Contract<string>;
}
