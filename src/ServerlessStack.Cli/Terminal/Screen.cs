using Spectre.Console;

namespace ServerlessStack.Cli.Terminal;

/// <summary>Where the command writes: results to <paramref name="Out"/>, progress and errors to <paramref name="Error"/>.</summary>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Screen(IAnsiConsole Out, IAnsiConsole Error)
{
    // Lines in a pipe or a file are never wrapped: the reader may be a program.
    private const int UnlimitedWidth = 10_000;

    /// <summary>The streams of this process: coloured where they are a terminal, plain where they are redirected or NO_COLOR is set.</summary>
    public static Screen OfProcess() => new(
        Create(Console.Out, isTerminal: !Console.IsOutputRedirected),
        Create(Console.Error, isTerminal: !Console.IsErrorRedirected));

    /// <summary>Two plain streams, as if both were redirected.</summary>
    public static Screen Plain(TextWriter output, TextWriter error) => new(Create(output, isTerminal: false), Create(error, isTerminal: false));

    /// <summary>Shows what went wrong, once, on standard error.</summary>
    public void ShowError(string message)
    {
        Error.Write("error: ", new Style(Color.Red, decoration: Decoration.Bold));
        Error.WriteLine(message);
    }

    private static IAnsiConsole Create(TextWriter writer, bool isTerminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,

            // The default enrichers switch colour on for some build servers, although their output is a file.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });

        if (!isTerminal)
        {
            console.Profile.Width = UnlimitedWidth;
        }

        return console;
    }
}
