using System.Text;
using ServerlessStack.Tests.Architecture;

namespace ServerlessStack.Tests.Mistakes;

/// <summary>The page of the docs that lists the mistakes.</summary>
internal static class MistakesPage
{
    /// <summary>Where it is.</summary>
    public static string Path { get; } = System.IO.Path.Combine(RepositoryRoot.Folder, "docs", "mistakes.md");

    /// <summary>The page's text.</summary>
    public static string Of(IReadOnlyList<Mistake> mistakes)
    {
        var page = new StringBuilder($"""
            # Wiring mistakes, and where they are caught

            {mistakes.Count} ways to connect things wrongly: {mistakes.Count(mistake => mistake.Caught.By == Catch.Compiler)} do not compile, the others stop the synthesis. None is deployed. Each is a file below
            `test/WiringMistakes` that a test compiles and synthesizes twice: with the mistake, which must be caught with these words, and without it, which must pass. A file more is a mistake more; run the tests
            with `UPDATE_SNAPSHOTS=1` to fill in how it is caught, and this page. Where the compiler guesses which of several methods was meant, `…` stands for its guess.

            A connection brings its own grants, so none can be forgotten. One mistake is seen later: nothing at synthesis knows which links a handler's code reads, so a function that reads one which nobody granted
            is deployed, does not start, and names the grant that it lacks ([Use resources](handlers.md#use-resources)).

            """.ReplaceLineEndings("\n"));
        foreach (var kind in mistakes.GroupBy(mistake => mistake.Kind))
        {
            page.Append("\n## ").Append(kind.Key).Append("\n\n| mistake | caught by | message |\n| --- | --- | --- |\n");
            foreach (var mistake in kind)
            {
                page.Append("| [").Append(Cell(mistake.Title)).Append("](../test/WiringMistakes/").Append(mistake.Name).Append(".cs) | ").Append(mistake.Caught.By).Append(" | ")
                    .Append(string.Join("<br>", mistake.Caught.Message.Split('\n').Select(Cell))).Append(" |\n");
            }
        }

        return page.ToString();
    }

    // As it is read, not as Markdown.
    private static string Cell(string text) => text.Trim().Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);
}
