namespace ServerlessStack.Cli.Arguments;

/// <summary>What was typed after a verb, for the CDK CLI: unchanged, except that <c>--stage X</c> has become <c>-c stage=X</c>.</summary>
internal sealed class CdkArguments
{
    private const string StageOption = "stage";
    private const string StageContext = StageOption + "=";
    private readonly List<string> _words = [];
    private readonly Dictionary<string, string?> _options = new(StringComparer.Ordinal);

    private CdkArguments()
    {
    }

    /// <summary>The arguments to hand to the CDK CLI, after its verb.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>Whether stacks are named.</summary>
    public bool NamesStacks { get; private set; }

    /// <summary>The stage that was asked for; null leaves the choice to the app.</summary>
    public string? Stage { get; private set; }

    /// <summary>Reads what was typed after a verb.</summary>
    /// <exception cref="UsageException">The stage is missing, or two different ones are given.</exception>
    public static CdkArguments Read(IEnumerable<string> typed)
    {
        var arguments = new CdkArguments();
        var words = new Queue<string>(typed);
        while (words.TryDequeue(out var word))
        {
            arguments.ReadNext(word, words);
        }

        return arguments;
    }

    /// <summary>Whether an option was given.</summary>
    /// <param name="name">Its long name without dashes.</param>
    public bool Has(string name) => _options.ContainsKey(name);

    /// <summary>The value of an option; null when it was not given.</summary>
    /// <param name="name">Its long name without dashes.</param>
    public string? ValueOf(string name) => _options.GetValueOrDefault(name);

    private void ReadNext(string word, Queue<string> following)
    {
        if (word == "--")
        {
            NamesStacks |= following.Count > 0;
            _words.Add(word);
            _words.AddRange(following);
            following.Clear();
        }
        else if (CdkOption.Read(word) is not { } option)
        {
            NamesStacks = true;
            _words.Add(word);
        }
        else if (option.Name == StageOption)
        {
            UseStage(option.Value ?? (following.TryDequeue(out var next) ? next : null));
            _words.AddRange(["-c", StageContext + Stage]);
        }
        else
        {
            _words.Add(word);
            Keep(option, following);
        }
    }

    private void Keep(CdkOption option, Queue<string> following)
    {
        var value = option.Value;
        if (value is null && TakesNext(option, following))
        {
            value = following.Dequeue();
            _words.Add(value);
        }

        _options[option.Name] = value;
        if (option.Name == "context" && value?.StartsWith(StageContext, StringComparison.Ordinal) == true)
        {
            UseStage(value[StageContext.Length..]);
        }
    }

    // A switch may be followed by its value in a word of its own: --rollback false.
    private static bool TakesNext(CdkOption option, Queue<string> following) =>
        following.TryPeek(out var next) && (CdkOptions.TakingValue.Contains(option.Name) || next is "true" or "false");

    private void UseStage(string? stage)
    {
        if (string.IsNullOrWhiteSpace(stage) || stage.StartsWith('-'))
        {
            throw new UsageException("--stage needs the name of a stage, for example --stage dev.");
        }

        if (Stage is not null && Stage != stage)
        {
            throw new UsageException($"Two stages are given, {Stage} and {stage}. Name one: which of them would be used depends on their order.");
        }

        Stage = stage;
    }
}
