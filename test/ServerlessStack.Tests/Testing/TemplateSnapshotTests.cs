using System.Text.Json.Nodes;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Testing;

public sealed class TemplateSnapshotTests : IDisposable
{
    private const string Template = """{"Resources":{"Queue":{"Type":"AWS::SQS::Queue"}}}""";
    private static readonly SnapshotMode Writing = new(MayWrite: true);
    private static readonly SnapshotMode Reading = new(MayWrite: false);

    private readonly string _folder = Directory.CreateTempSubdirectory("snapshot").FullName;

    private string SnapshotFile => Path.Combine(_folder, "Snapshots", "Queue.json");

    [Fact]
    public void A_missing_snapshot_is_an_error_that_says_what_to_do()
    {
        var error = Assert.Throws<SnapshotMismatchException>(() => Match(Template, Reading));

        Assert.Equal(
            $"There is no snapshot Queue ({SnapshotFile}). If that is what you want, run the test with UPDATE_SNAPSHOTS=1 and commit the file with a message that says why.",
            error.Message);
        Assert.False(File.Exists(SnapshotFile));
    }

    [Fact]
    public void A_written_snapshot_matches()
    {
        Match(Template, Writing);

        Match(Template, Reading);
    }

    [Fact]
    public void A_difference_is_shown_with_its_surroundings_and_its_construct()
    {
        Match(Template, Writing);

        var error = Assert.Throws<SnapshotMismatchException>(() => Match(Template.Replace("SQS::Queue", "SNS::Topic", StringComparison.Ordinal), Reading));

        Assert.EndsWith(
            """

             {
               "Resources": {
            @@ Shop/Orders/Queue (Queue)
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
    public void What_is_no_construct_any_more_and_other_sections_are_named_too()
    {
        Match("""{"Resources":{"Gone":{"Type":"AWS::SQS::Queue"},"Queue":{"Type":"AWS::SQS::Queue"}},"Outputs":{"Url":{"Value":"a"}}}""", Writing);

        var error = Assert.Throws<SnapshotMismatchException>(() => Match("""{"Resources":{"Queue":{"Type":"AWS::SQS::Queue"}},"Outputs":{"Url":{"Value":"b"}}}""", Reading));

        Assert.Equal(["@@ Gone, which is no construct any more", "@@ Outputs: Url"], error.Message.Split('\n').Where(line => line.StartsWith("@@", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("""{"S3Key":"#.zip"}""")]
    [InlineData("""{"ImageUri":{"Fn::Sub":"123456789012.dkr.ecr.eu-central-1.${AWS::URLSuffix}/cdk-assets:#"}}""")]
    [InlineData("""{"TemplateURL":{"Fn::Join":["",["https://s3.",{"Ref":"AWS::URLSuffix"},"/cdk-assets/#.json"]]}}""")]
    public void A_new_build_of_a_function_an_image_or_a_nested_stack_is_no_difference(string template)
    {
        Match(template.Replace("#", new string('a', 64), StringComparison.Ordinal), Writing);

        Match(template.Replace("#", new string('b', 64), StringComparison.Ordinal), Reading);
        Assert.Contains("<asset>", File.ReadAllText(SnapshotFile), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AWS::Lambda::Version", "FunctionCurrentVersion17A89ABB")]
    [InlineData("AWS::ApiGateway::Deployment", "ApiDeployment9F6D85B9")]
    public void A_new_version_or_deployment_is_no_difference(string type, string id)
    {
        Match(Versioned(type, id + new string('a', 32)), Writing);

        Match(Versioned(type, id + new string('b', 32)), Reading);
        Assert.Contains($"\"Ref\": \"{id}<hash>\"", File.ReadAllText(SnapshotFile), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_other_resource_of_another_id_is_a_difference()
    {
        Match(Versioned("AWS::SQS::Queue", "Queue" + new string('a', 32)), Writing);

        Assert.Throws<SnapshotMismatchException>(() => Match(Versioned("AWS::SQS::Queue", "Queue" + new string('b', 32)), Reading));
    }

    [Fact]
    public void The_order_of_declarations_is_no_difference()
    {
        const string sorted = """{"Description":"d","Resources":{"A":{"Type":"t","Properties":{"x":1,"y":2}},"B":{"Type":"t"}}}""";
        const string other = """{"Resources":{"B":{"Type":"t"},"A":{"Properties":{"y":2,"x":1},"Type":"t"}},"Description":"d"}""";

        Match(other, Writing);

        Match(sorted, Reading);
        Assert.Equal(JsonNode.Parse(sorted)!.ToJsonString(), JsonNode.Parse(File.ReadAllText(SnapshotFile))!.ToJsonString());
    }

    [Fact]
    public void A_snapshot_of_another_order_matches_and_is_put_in_order_when_it_is_written()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(SnapshotFile)!);
        File.WriteAllText(SnapshotFile, """{"Resources":{"B":{"Type":"t"},"A":{"Type":"t"}}}""");
        const string template = """{"Resources":{"A":{"Type":"t"},"B":{"Type":"t"}}}""";

        Match(template, Reading);
        Assert.StartsWith("{\"Resources\":{\"B\"", File.ReadAllText(SnapshotFile), StringComparison.Ordinal);

        Match(template, Writing);
        Assert.StartsWith("{\n  \"Resources\": {\n    \"A\"", File.ReadAllText(SnapshotFile), StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_a_list_is_a_difference()
    {
        Match("""{"Resources":{"A":{"Type":"t","Properties":{"x":[1,2]}}}}""", Writing);

        Assert.Throws<SnapshotMismatchException>(() => Match("""{"Resources":{"A":{"Type":"t","Properties":{"x":[2,1]}}}}""", Reading));
    }

    [Fact]
    public void A_snapshot_that_a_merge_left_in_conflict_is_shown_as_it_is()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(SnapshotFile)!);
        File.WriteAllText(SnapshotFile, "<<<<<<< HEAD\n{}\n");

        var error = Assert.Throws<SnapshotMismatchException>(() => Match(Template, Reading));

        Assert.Contains("\n-<<<<<<< HEAD\n", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_whose_source_is_not_here_says_so()
    {
        var error = Assert.Throws<DirectoryNotFoundException>(() => SnapshotFolder.Snapshots.File("/_/test/Tests.cs", "Queue.json"));

        Assert.StartsWith("The folder of the test's source file (/_/test/Tests.cs) is not on this machine, so its snapshots cannot be found.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", null, true)]
    [InlineData("true", null, true)]
    [InlineData(null, null, false)]
    [InlineData("1", "CI", false)]
    [InlineData("1", "TF_BUILD", false)]
    [InlineData("1", "TEAMCITY_VERSION", false)]
    public void Snapshots_are_written_on_request_and_never_on_a_build_server(string? update, string? server, bool mayWrite) =>
        Assert.Equal(mayWrite, SnapshotMode.From(name => name == server ? "true" : name == SnapshotMode.UpdateVariable ? update : null).MayWrite);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Versioned(string type, string id) => """{"Resources":{"#":{"Type":"TYPE"},"Alias":{"Type":"t","Properties":{"Of":{"Ref":"#"}}}}}"""
        .Replace("#", id, StringComparison.Ordinal)
        .Replace("TYPE", type, StringComparison.Ordinal);

    private void Match(string template, SnapshotMode mode) =>
        TemplateSnapshot.Matches(template, "Queue", SnapshotFile, mode, () => new Dictionary<string, string>(StringComparer.Ordinal) { ["Queue"] = "Shop/Orders/Queue" });
}
