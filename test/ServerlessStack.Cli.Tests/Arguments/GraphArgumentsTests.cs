using ServerlessStack.Cli.Arguments;

namespace ServerlessStack.Cli.Tests.Arguments;

public sealed class GraphArgumentsTests
{
    [Theory]
    [InlineData("", "Mermaid", null, "")]
    [InlineData("--format svg --output graph.svg", "Svg", "graph.svg", "")]
    [InlineData("--format=json -o graph.json --stage prod", "Json", "graph.json", "-c stage=prod")]
    [InlineData("Orders-dev --app cdk.out", "Mermaid", null, "Orders-dev --app cdk.out")]
    public void Its_own_options_are_kept_from_the_CDK_CLI(string typed, string format, string? output, string cdk)
    {
        var arguments = GraphArguments.Read(typed.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((format, output, cdk), (arguments.Format.ToString(), arguments.Output, string.Join(' ', arguments.Cdk.Words)));
    }

    [Theory]
    [InlineData("--format png", "--format png is not known. The formats are mermaid, svg, json.")]
    [InlineData("--format 1", "--format 1 is not known. The formats are mermaid, svg, json.")]
    [InlineData("--format", "--format needs one value, for example --format svg.")]
    [InlineData("-o --stage dev", "--output needs one value, for example --output graph.svg.")]
    [InlineData("--output a --output b", "--output needs one value, for example --output graph.svg.")]
    public void What_cannot_be_meant_is_refused(string typed, string expected) =>
        Assert.Equal(expected, Assert.Throws<UsageException>(() => GraphArguments.Read(typed.Split(' '))).Message);
}
