using ServerlessStack.Cli.Arguments;
using ServerlessStack.TemplateDiff.Findings;

namespace ServerlessStack.Cli.Tests.Arguments;

public sealed class DiffArgumentsTests
{
    [Fact]
    public void Two_assemblies_are_compared_and_high_is_severe()
    {
        var arguments = DiffArguments.Read(["base", "head"]);

        Assert.Equal(["base", "head"], arguments.Folders);
        Assert.Equal(Severity.High, arguments.FailOn);
        Assert.Null(arguments.Base);
    }

    [Fact]
    public void A_revision_goes_with_a_stage_and_files()
    {
        var arguments = DiffArguments.Read(["--base", "origin/main", "--stage", "prod", "--fail-on", "medium", "--markdown", "a.md", "--json=b.json", "--sarif", "c.sarif", "--acknowledged", "d.json"]);

        Assert.Equal(("origin/main", "prod", Severity.Medium), (arguments.Base, arguments.Stage, arguments.FailOn));
        Assert.Equal(("a.md", "b.json", "c.sarif", "d.json"), (arguments.Markdown, arguments.Json, arguments.Sarif, arguments.Acknowledged));
        Assert.Empty(arguments.Folders);
    }

    [Theory]
    [InlineData("", "Name two assemblies, or a revision with --base. To compare with what is deployed, use npx cdk diff.")]
    [InlineData("one", "Name two assemblies, or a revision with --base. To compare with what is deployed, use npx cdk diff.")]
    [InlineData("one two --base main", "Name either two assemblies or --base, not both.")]
    [InlineData("one two --stage prod", "--stage goes with --base: an assembly has been synthesized for its stage already.")]
    [InlineData("one two --fail-on awful", "--fail-on awful is no severity: use low, medium, high, critical.")]
    [InlineData("one two --fail-on none", "--fail-on none is no severity: use low, medium, high, critical.")]
    public void What_cannot_be_meant_is_told(string typed, string expected)
    {
        var error = Assert.Throws<UsageException>(() => DiffArguments.Read(typed.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(expected, error.Message);
    }

    [Fact]
    public void All_problems_are_told_at_once()
    {
        var error = Assert.Throws<UsageException>(() => DiffArguments.Read(["one", "--fail-on", "awful", "--stage", "dev"]));
        Assert.Equal(3, error.Message.Split(Environment.NewLine).Length);
    }
}
