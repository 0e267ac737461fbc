namespace ServerlessStack.Cli.Arguments;

/// <summary>What was typed after <c>graph</c>.</summary>
/// <param name="Format">How the graph is written.</param>
/// <param name="Output">The file to write it to; null for standard output.</param>
/// <param name="Cdk">The rest, for the CDK CLI.</param>
internal sealed record GraphArguments(GraphFormat Format, string? Output, CdkArguments Cdk)
{
    /// <summary>The option that chooses the format.</summary>
    public const string FormatOption = "--format";

    /// <summary>The option that names the file.</summary>
    public const string OutputOption = "--output";

    /// <summary>The formats, as they are typed.</summary>
    public static IReadOnlyList<string> Formats { get; } = [.. Enum.GetNames<GraphFormat>().Select(name => name.ToLowerInvariant())];

    /// <summary>Reads what was typed.</summary>
    /// <exception cref="UsageException">An option has no value, or there is no such format.</exception>
    public static GraphArguments Read(IEnumerable<string> typed)
    {
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        var rest = new List<string>();
        var words = new Queue<string>(typed);
        while (words.TryDequeue(out var word))
        {
            var (option, value) = word.Split('=', 2) is [var name, var text] ? (name, text) : (word, null);
            option = option == "-o" ? OutputOption : option;
            if (option is not (FormatOption or OutputOption))
            {
                rest.Add(word);
                continue;
            }

            value ??= words.TryDequeue(out var next) ? next : null;
            if (string.IsNullOrEmpty(value) || value.StartsWith('-') || !own.TryAdd(option, value))
            {
                throw new UsageException($"{option} needs one value, for example {option} {(option == FormatOption ? "svg" : "graph.svg")}.");
            }
        }

        return new GraphArguments(FormatOf(own.GetValueOrDefault(FormatOption)), own.GetValueOrDefault(OutputOption), CdkArguments.Read(rest));
    }

    private static GraphFormat FormatOf(string? typed)
    {
        var format = typed is null ? 0 : Formats.ToList().IndexOf(typed);
        return format >= 0 ? (GraphFormat)format : throw new UsageException($"{FormatOption} {typed} is not known. The formats are {string.Join(", ", Formats)}.");
    }
}
