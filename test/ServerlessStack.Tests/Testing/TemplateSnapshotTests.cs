using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Testing;

public sealed class TemplateSnapshotTests : IDisposable
{
    private const string Template = """{"Resources":{"Queue":{"Type":"AWS::SQS::Queue"}}}""";
    private static readonly SnapshotMode Writing = new(MayWrite: true);
    private static readonly SnapshotMode Reading = new(MayWrite: false);

    private readonly string _folder = Directory.CreateTempSubdirectory("snapshot").FullName;

    private string TestFile => Path.Combine(_folder, "Tests.cs");

    private string SnapshotFile => Path.Combine(_folder, "Snapshots", "Queue.json");

    [Fact]
    public void A_missing_snapshot_is_an_error_that_says_what_to_do()
    {
        var error = Assert.Throws<SnapshotMismatchException>(() => TemplateSnapshot.Matches(Template, "Queue", TestFile, Reading));

        Assert.Equal(
            $"There is no snapshot Queue ({SnapshotFile}). If that is what you want, run the test with UPDATE_SNAPSHOTS=1 and commit the file with a message that says why.",
            error.Message);
        Assert.False(File.Exists(SnapshotFile));
    }

    [Fact]
    public void A_written_snapshot_matches()
    {
        TemplateSnapshot.Matches(Template, "Queue", TestFile, Writing);

        TemplateSnapshot.Matches(Template, "Queue", TestFile, Reading);
    }

    [Fact]
    public void A_difference_is_shown_with_its_surroundings()
    {
        TemplateSnapshot.Matches(Template, "Queue", TestFile, Writing);

        var error = Assert.Throws<SnapshotMismatchException>(() =>
            TemplateSnapshot.Matches(Template.Replace("SQS::Queue", "SNS::Topic", StringComparison.Ordinal), "Queue", TestFile, Reading));

        Assert.EndsWith(
            """

             {
               "Resources": {
                 "Queue": {
            -      "Type": "AWS::SQS::Queue"
            +      "Type": "AWS::SNS::Topic"
                 }
               }
             }
            …

            """.ReplaceLineEndings("\n"),
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_build_of_a_function_is_no_difference()
    {
        TemplateSnapshot.Matches($$"""{"S3Key":"{{new string('a', 64)}}.zip"}""", "Queue", TestFile, Writing);

        TemplateSnapshot.Matches($$"""{"S3Key":"{{new string('b', 64)}}.zip"}""", "Queue", TestFile, Reading);
    }

    [Theory]
    [InlineData("1", null, true)]
    [InlineData("true", null, true)]
    [InlineData(null, null, false)]
    [InlineData("1", "true", false)]
    [InlineData("1", "1", false)]
    public void Snapshots_are_written_on_request_and_never_on_a_build_server(string? update, string? ci, bool mayWrite) =>
        Assert.Equal(mayWrite, SnapshotMode.From(name => name == "CI" ? ci : update).MayWrite);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
