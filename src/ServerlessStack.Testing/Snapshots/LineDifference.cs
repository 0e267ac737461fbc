using System.Text;

namespace ServerlessStack.Testing;

/// <summary>Shows how two texts differ: removed and added lines with a little of what surrounds them.</summary>
internal static class LineDifference
{
    private const int Surroundings = 3;

    /// <summary>The difference.</summary>
    /// <param name="expected">The text that was expected.</param>
    /// <param name="actual">The text that is.</param>
    /// <param name="placeOf">Says what a line belongs to; asked for every line, in order.</param>
    /// <returns>
    /// Lines that start with <c>-</c> (expected only), <c>+</c> (actual only) or a space (both), with <c>…</c> for what is left out; before what changed in another place than the line before, <c>@@</c> and the place.
    /// </returns>
    public static string Between(string expected, string actual, Func<string, string?>? placeOf = null)
    {
        var lines = LineAlignment.Of(expected.Split('\n'), actual.Split('\n'));
        var places = lines.Select(line => placeOf?.Invoke(line[1..])).ToArray();
        var shown = Shown(lines);
        var text = new StringBuilder();
        string? told = null;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!shown[i])
            {
                text.Append(i == 0 || shown[i - 1] ? "…\n" : "");
                continue;
            }

            if (places[i] is { } place && place != told && Changes(lines, places, shown, i))
            {
                text.Append("@@ ").Append(place).Append('\n');
                told = place;
            }

            text.Append(lines[i]).Append('\n');
        }

        return text.ToString();
    }

    private static bool[] Shown(IReadOnlyList<string> lines)
    {
        var shown = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i][0] != ' ')
            {
                shown.AsSpan(Math.Max(0, i - Surroundings)..Math.Min(lines.Count, i + Surroundings + 1)).Fill(true);
            }
        }

        return shown;
    }

    // What only surrounds another place's change needs no title.
    private static bool Changes(IReadOnlyList<string> lines, string?[] places, bool[] shown, int from)
    {
        for (var i = from; i < lines.Count && shown[i] && places[i] == places[from]; i++)
        {
            if (lines[i][0] != ' ')
            {
                return true;
            }
        }

        return false;
    }
}
