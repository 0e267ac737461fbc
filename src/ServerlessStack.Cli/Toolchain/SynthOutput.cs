using System.Text.RegularExpressions;

namespace ServerlessStack.Cli.Toolchain;

/// <summary>Tells what the app says during synthesis from what the CDK CLI and the runtime wrap around it.</summary>
internal sealed partial class SynthOutput
{
    private bool _isInCrash;

    /// <summary>Whether nothing worth reading was said.</summary>
    public bool IsSilent { get; private set; } = true;

    /// <summary>The last line that was held back.</summary>
    public string? LastNoise { get; private set; }

    /// <summary>The line as a person should see it, or null when it is only noise.</summary>
    public string? Keep(string line)
    {
        if (line.StartsWith("Unhandled exception.", StringComparison.Ordinal))
        {
            _isInCrash = true;
            IsSilent = false;
            return CrashPrefix().Replace(line, string.Empty);
        }

        if (IsNoise(line))
        {
            LastNoise = line;
            return null;
        }

        IsSilent &= string.IsNullOrWhiteSpace(line);
        return line;
    }

    private bool IsNoise(string line) => CdkNoise().IsMatch(line) || (_isInCrash && StackFrame().IsMatch(line));

    [GeneratedRegex(@"^Unhandled exception\. (?:[\w.`+]+(?:Exception|Error): )?", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CrashPrefix();

    [GeneratedRegex(@"^(\s+at |\s*--- End of )", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StackFrame();

    [GeneratedRegex(
        @": Subprocess (exited with error|was killed with signal) \S+$|^Successfully synthesized to |^Supply a stack id |^\d+ feature flags are not configured",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex CdkNoise();
}
