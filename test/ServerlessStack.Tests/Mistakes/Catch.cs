namespace ServerlessStack.Tests.Mistakes;

/// <summary>Where a mistake is caught, and what its author reads then.</summary>
/// <param name="By"><see cref="Compiler"/> or <see cref="Synthesis"/>.</param>
/// <param name="Message">The whole message; for the compiler's with its id.</param>
internal sealed record Catch(string By, string Message)
{
    public const string Compiler = "compiler";
    public const string Synthesis = "synthesis";

    private const string Introduction = "Caught by the ";

    /// <summary>The same as lines of a comment.</summary>
    public IReadOnlyList<string> Lines => [$"{Introduction}{By}:", .. Message.Split('\n')];

    /// <summary>Reads it back from <see cref="Lines"/>.</summary>
    public static Catch Parse(IReadOnlyList<string> lines) =>
        lines is [var first, ..] && first.StartsWith(Introduction, StringComparison.Ordinal)
            ? new(first[Introduction.Length..^1], string.Join('\n', lines.Skip(1)))
            : new("nobody yet", string.Empty);
}
