using System.Text.RegularExpressions;
using ServerlessStack.Cli.Arguments;
using ServerlessStack.Cli.Tests.Fakes;

namespace ServerlessStack.Cli.Tests.Arguments;

public sealed partial class CdkOptionsTests
{
    private static readonly string[] Verbs = ["list ", "synth ", "bootstrap ", "deploy ", "destroy ", "diff "];

    [Fact]
    public async Task The_table_of_options_agrees_with_the_pinned_CDK_CLI()
    {
        var cli = Path.Combine(ThisRepository.Root, "node_modules", "aws-cdk", "lib", "index.js");
        var source = await File.ReadAllTextAsync(cli, TestContext.Current.CancellationToken);
        var parser = source[source.IndexOf("function parseCommandLineArguments", StringComparison.Ordinal)..];

        // The first part holds the options of every verb; the others begin with the verb they belong to.
        var parts = parser.Split(".command(");
        var relevant = parts.Where((part, index) => index == 0 || Verbs.Any(verb => part.TrimStart(' ', '\n', '[').StartsWith('"' + verb, StringComparison.Ordinal))).ToList();
        Assert.Equal(Verbs.Length + 1, relevant.Count);

        var options = relevant.SelectMany(part => Option().Matches(part)).ToList();
        var takingValue = options.Where(option => option.Groups["type"].Value != "boolean").SelectMany(Names).Distinct(StringComparer.Ordinal);
        var switches = options.Where(option => option.Groups["type"].Value == "boolean").SelectMany(Names).Distinct(StringComparer.Ordinal);

        Assert.All(takingValue, name => Assert.True(CdkOptions.TakingValue.Contains(CdkOptions.LongName(name)), $"{name} takes a value"));
        Assert.All(switches, name => Assert.False(CdkOptions.TakingValue.Contains(CdkOptions.LongName(name)), $"{name} takes no value"));
    }

    private static IEnumerable<string> Names(Match option) =>
        Quoted().Matches(option.Groups["alias"].Value).Select(alias => alias.Groups["name"].Value).Prepend(option.Groups["name"].Value);

    [GeneratedRegex("""\.option\("(?<name>[\w-]+)", \{(?=[^}]*?type: "(?<type>\w+)")(?:[^}]*?alias: (?<alias>"[^"]+"|\[[^\]]+\]))?""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Option();

    [GeneratedRegex("\"(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Quoted();
}
