using Microsoft.CodeAnalysis;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Mistakes;

/// <summary>Every wiring mistake is caught where its file says, with the words that its file says, and by nothing but the mistake.</summary>
public sealed class MistakeTests
{
    private const int Fewest = 60;

    public static TheoryData<string> Names => [.. Mistake.All.Select(mistake => mistake.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_caught_before_anything_is_deployed(string name)
    {
        var mistake = new Mistake(name);

        var caught = Snippet.CatchOf(mistake, wrong: true);

        Assert.True(caught is not null, $"{mistake.Title} Nothing notices it.");
        new KeptText("mistake", mistake.Name, mistake.Path).Matches(mistake.TextWith(caught), SnapshotMode.OfProcess);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Without_the_mistake_the_same_wiring_is_fine(string name)
    {
        var mistake = new Mistake(name);
        if (mistake.Caught.By == Catch.Compiler)
        {
            Assert.Empty(SnippetCompiler.Errors(SnippetCompiler.Of(mistake, wrong: false)));
        }
        else
        {
            Assert.Null(Snippet.CatchOf(mistake, wrong: false)?.Message);
        }
    }

    [Fact]
    public void At_least_half_are_caught_by_the_compiler_and_the_rest_by_the_synthesis()
    {
        var caught = Mistake.All.Select(mistake => mistake.Caught.By).ToList();

        Assert.InRange(caught.Count, Fewest, int.MaxValue);
        Assert.InRange(caught.Count(by => by == Catch.Compiler), (caught.Count + 1) / 2, caught.Count);
        Assert.All(caught, by => Assert.True(by is Catch.Compiler or Catch.Synthesis, by));
    }

    [Fact]
    public void Each_is_described_once()
    {
        var titles = Mistake.All.Select(mistake => mistake.Title).ToList();

        Assert.Equal(titles.Count, titles.Distinct(StringComparer.Ordinal).Count());
        Assert.All(titles, title => Assert.EndsWith(".", title, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_lists_them_all() => new KeptText("page", "mistakes", MistakesPage.Path).Matches(MistakesPage.Of(Mistake.All), SnapshotMode.OfProcess);
}
