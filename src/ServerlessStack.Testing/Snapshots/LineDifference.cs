using System.Text;

namespace ServerlessStack.Testing;

/// <summary>Shows how two texts differ: removed and added lines with a little of what surrounds them.</summary>
internal static class LineDifference
{
    private const int Surroundings = 3;

    /// <summary>The difference.</summary>
    /// <param name="expected">The text that was expected.</param>
    /// <param name="actual">The text that is.</param>
    /// <returns>Lines that start with <c>-</c> (expected only), <c>+</c> (actual only) or a space (both), with <c>…</c> for what is left out.</returns>
    public static string Between(string expected, string actual)
    {
        var lines = Compare(expected.Split('\n'), actual.Split('\n'));
        var shown = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i][0] != ' ')
            {
                for (var near = Math.Max(0, i - Surroundings); near <= Math.Min(lines.Count - 1, i + Surroundings); near++)
                {
                    shown[near] = true;
                }
            }
        }

        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (shown[i])
            {
                text.Append(lines[i]).Append('\n');
            }
            else if (i == 0 || shown[i - 1])
            {
                text.Append("…\n");
            }
        }

        return text.ToString();
    }

    // The longest common subsequence, over what lies between the common start and the common end.
    private static List<string> Compare(string[] expected, string[] actual)
    {
        var start = 0;
        while (start < expected.Length && start < actual.Length && expected[start] == actual[start])
        {
            start++;
        }

        var end = 0;
        while (end < expected.Length - start && end < actual.Length - start && expected[^(end + 1)] == actual[^(end + 1)])
        {
            end++;
        }

        var (left, right) = (expected[start..^end], actual[start..^end]);
        var common = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
            {
                common[i, j] = left[i] == right[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        List<string> lines = [.. expected[..start].Select(line => ' ' + line)];
        var (l, r) = (0, 0);
        while (l < left.Length || r < right.Length)
        {
            if (l < left.Length && r < right.Length && left[l] == right[r])
            {
                lines.Add(' ' + left[l++]);
                r++;
            }
            else if (r >= right.Length || (l < left.Length && common[l + 1, r] >= common[l, r + 1]))
            {
                lines.Add('-' + left[l++]);
            }
            else
            {
                lines.Add('+' + right[r++]);
            }
        }

        return [.. lines, .. expected[^end..].Select(line => ' ' + line)];
    }
}
