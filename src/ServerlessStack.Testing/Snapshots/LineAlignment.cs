namespace ServerlessStack.Testing;

/// <summary>
/// Aligns two texts line by line: the longest common subsequence where that is affordable, and where it is not, around a line that both have exactly once, of which a template has many.
/// </summary>
internal sealed class LineAlignment
{
    // Sixteen megabytes of table.
    private const long MostCells = 4_000_000;

    private readonly List<string> _lines = [];

    private LineAlignment()
    {
    }

    /// <summary>Aligns them.</summary>
    /// <param name="expected">The lines that were expected.</param>
    /// <param name="actual">The lines that are.</param>
    /// <returns>Every line once, behind <c>-</c> (expected only), <c>+</c> (actual only) or a space (both).</returns>
    public static IReadOnlyList<string> Of(ReadOnlySpan<string> expected, ReadOnlySpan<string> actual)
    {
        var alignment = new LineAlignment();
        alignment.Align(expected, actual);
        return alignment._lines;
    }

    private void Align(ReadOnlySpan<string> expected, ReadOnlySpan<string> actual)
    {
        var start = expected.CommonPrefixLength(actual);
        Add(' ', expected[..start]);
        expected = expected[start..];
        actual = actual[start..];
        var end = 0;
        while (end < expected.Length && end < actual.Length && expected[^(end + 1)] == actual[^(end + 1)])
        {
            end++;
        }

        AlignMiddle(expected[..^end], actual[..^end]);
        Add(' ', expected[^end..]);
    }

    private void AlignMiddle(ReadOnlySpan<string> expected, ReadOnlySpan<string> actual)
    {
        if ((long)expected.Length * actual.Length <= MostCells)
        {
            AlignByTable(expected, actual);
        }
        else if (Anchor(expected, actual) is { } anchor)
        {
            Align(expected[..anchor.Expected], actual[..anchor.Actual]);
            Align(expected[anchor.Expected..], actual[anchor.Actual..]);
        }
        else
        {
            Add('-', expected);
            Add('+', actual);
        }
    }

    private void AlignByTable(ReadOnlySpan<string> left, ReadOnlySpan<string> right)
    {
        var common = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
            {
                common[i, j] = left[i] == right[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var (l, r) = (0, 0);
        while (l < left.Length || r < right.Length)
        {
            if (l < left.Length && r < right.Length && left[l] == right[r])
            {
                _lines.Add(' ' + left[l++]);
                r++;
            }
            else if (r >= right.Length || (l < left.Length && common[l + 1, r] >= common[l, r + 1]))
            {
                _lines.Add('-' + left[l++]);
            }
            else
            {
                _lines.Add('+' + right[r++]);
            }
        }
    }

    // The one nearest the middle, so that halves are aligned and not slices.
    private static (int Expected, int Actual)? Anchor(ReadOnlySpan<string> expected, ReadOnlySpan<string> actual)
    {
        var (ours, theirs) = (Unique(expected), Unique(actual));
        var middle = expected.Length / 2;
        return ours.Where(line => theirs.ContainsKey(line.Key))
            .OrderBy(line => Math.Abs(line.Value - middle))
            .Select(line => ((int, int)?)(line.Value, theirs[line.Key]))
            .FirstOrDefault();
    }

    private static Dictionary<string, int> Unique(ReadOnlySpan<string> lines)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var repeated = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!places.TryAdd(lines[i], i))
            {
                repeated.Add(lines[i]);
            }
        }

        return places.Where(line => !repeated.Contains(line.Key)).ToDictionary(line => line.Key, line => line.Value, StringComparer.Ordinal);
    }

    private void Add(char sign, ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
        {
            _lines.Add(sign + line);
        }
    }
}
