namespace ServerlessStack.Lambda.Logging;

/// <summary>The least severe entry that is written, in general and by category.</summary>
internal sealed class LogSettings
{
    /// <summary>The variable in which Lambda hands a function its application log level when its log format is JSON.</summary>
    public const string LevelVariable = "AWS_LAMBDA_LOG_LEVEL";

    private readonly List<CategoryLevel> _categories = [];

    private LogSettings(Severity minimum) => Minimum = minimum;

    /// <summary>The least severe entry of categories that nothing else is said about.</summary>
    public Severity Minimum { get; }

    /// <summary>What is wrong with the settings; <see langword="null"/> when nothing is.</summary>
    public string? Mistake { get; private set; }

    /// <summary>Reads the settings of this process.</summary>
    /// <param name="environment">Reads an environment variable.</param>
    public static LogSettings Read(Func<string, string?> environment)
    {
        var settings = new LogSettings(SeverityName.Parse(environment(LevelVariable)) ?? Severity.Info);
        if (environment(FunctionVariables.LogLevels) is { Length: > 0 } levels)
        {
            settings.ReadCategories(levels);
        }

        return settings;
    }

    /// <summary>The least severe entry of a category: what is said about it, or about the longest namespace around it, or in general.</summary>
    public Severity MinimumOf(string category)
    {
        CategoryLevel? nearest = null;
        foreach (var level in _categories)
        {
            if (level.Covers(category) && (nearest is null || level.Category.Length > nearest.Category.Length))
            {
                nearest = level;
            }
        }

        return nearest?.Minimum ?? Minimum;
    }

    private void ReadCategories(string levels)
    {
        foreach (var part in levels.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var separator = part.IndexOf('=', StringComparison.Ordinal);
            if (separator > 0 && SeverityName.Parse(part.AsSpan(separator + 1).Trim()) is { } severity)
            {
                _categories.Add(new CategoryLevel(part[..separator].TrimEnd(), severity));
            }
            else
            {
                Mistake = $"{FunctionVariables.LogLevels} has the part '{part}', which is not understood and changes nothing. "
                    + "Write category=LEVEL, with TRACE, DEBUG, INFO, WARN, ERROR or FATAL, and commas between several.";
            }
        }
    }
}
