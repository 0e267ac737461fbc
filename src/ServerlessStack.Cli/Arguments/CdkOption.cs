namespace ServerlessStack.Cli.Arguments;

/// <summary>An option as typed.</summary>
/// <param name="Name">Its long name without dashes.</param>
/// <param name="Value">Its value, when it was typed in the same word.</param>
internal readonly record struct CdkOption(string Name, string? Value)
{
    /// <summary>Reads <c>--name</c>, <c>--name=value</c>, <c>-n</c> or <c>-nvalue</c>; null when the word is no option.</summary>
    public static CdkOption? Read(string word)
    {
        if (word.Length < 2 || word[0] != '-')
        {
            return null;
        }

        if (word[1] != '-')
        {
            // What follows the letter of an option that takes a value is the value; other letters are a group of switches.
            var name = CdkOptions.LongName(word[1..2]);
            var value = word.Length > 2 && CdkOptions.TakingValue.Contains(name) ? word[2..].TrimStart('=') : null;
            return new CdkOption(name, value);
        }

        var equals = word.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? new CdkOption(CdkOptions.LongName(word[2..]), null)
            : new CdkOption(CdkOptions.LongName(word[2..equals]), word[(equals + 1)..]);
    }
}
