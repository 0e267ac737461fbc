using ServerlessStack.TemplateDiff.Acknowledgements;
using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.TemplateDiff.Tests.Acknowledgements;

public sealed class AcknowledgementFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("security/rule", "Orders/Queue", "*", true)]
    [InlineData("security/rule", "Orders/*", "Shop", true)]
    [InlineData("security/rule", "*", "Sh*", true)]
    [InlineData("security/other", "Orders/Queue", "*", false)]
    [InlineData("security/rule", "Orders/Table", "*", false)]
    [InlineData("security/rule", "Orders/Queue", "Blog", false)]
    public void An_entry_covers_findings_of_its_rule_at_its_place(string rule, string construct, string stack, bool expected)
    {
        var file = Read($$"""{ "acknowledgements": [{ "rule": "{{rule}}", "construct": "{{construct}}", "stack": "{{stack}}", "reason": "Test data." }] }""");

        Assert.Equal(expected ? "Test data." : null, file.Apply(Some.Report(Some.Finding())).Findings[0].Acknowledgement);
        Assert.Equal(expected ? 0 : 1, file.Unused([Some.Finding()]).Count());
    }

    [Fact]
    public void Everything_that_an_entry_lacks_is_told_at_once()
    {
        var error = Assert.Throws<UnreadableInputException>(() => Read("""{ "acknowledgements": [{ "rule": "security/rule", "construct": "A", "reason": " " }, { "construct": "" }] }"""));
        Assert.EndsWith("risks.json: Entry 1 has no reason. Entry 2 has no rule. Entry 2 has no reason.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_the_list_is_refused() =>
        Assert.EndsWith("risks.json has no list named acknowledgements.", Assert.Throws<UnreadableInputException>(() => Read("{}")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var file = Path.Combine(_folder.Path, "none.json");
        Assert.Equal($"{file} does not exist: there are no acknowledged risks to read.", Assert.Throws<UnreadableInputException>(() => AcknowledgementFile.Read(file)).Message);
    }

    private AcknowledgementFile Read(string json) => AcknowledgementFile.Read(_folder.Write("risks.json", json));
}
