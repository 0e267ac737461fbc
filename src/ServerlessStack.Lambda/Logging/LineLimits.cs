using System.Runtime.InteropServices;

namespace ServerlessStack.Lambda.Logging;

/// <summary>How much of an entry its line shows.</summary>
/// <param name="Text">The most characters of one text.</param>
/// <param name="Count">The most arguments, elements of a list, and frames of a stack.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LineLimits(int Text, int Count)
{
    /// <summary>What every line starts with: more than people read, less than a runaway loop logs.</summary>
    public static readonly LineLimits Widest = new(Text: 128 * 1024, Count: 256);

    /// <summary>The next try for a line that was too long.</summary>
    public LineLimits Narrower => new(Text / 4, Math.Max(Count / 2, 16));

    /// <summary>Whether every line fits, whatever it says.</summary>
    public bool AreLeast => Text <= 32;

    /// <summary>Shortens a text that is too long, and says so.</summary>
    public string Cut(string text)
    {
        if (text.Length <= Text)
        {
            return text;
        }

        // Half a surrogate pair is no text.
        var length = char.IsHighSurrogate(text[Text - 1]) ? Text - 1 : Text;
        return $"{text.AsSpan(0, length)}… ({text.Length - length} more characters)";
    }
}
