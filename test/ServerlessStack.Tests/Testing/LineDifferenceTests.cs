using System.Globalization;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Testing;

public sealed class LineDifferenceTests
{
    [Fact]
    public void What_is_far_from_a_change_is_left_out()
    {
        var before = string.Join('\n', Enumerable.Range(1, 20));

        Assert.Equal(
            "…\n 7\n 8\n 9\n-10\n+ten\n 11\n 12\n 13\n…\n",
            LineDifference.Between(before, before.Replace("10", "ten", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_changed_place_has_a_title_and_no_other()
    {
        var difference = LineDifference.Between("a1\nb1\nc1\nd1", "a2\nb1\nc2\nd1", line => $"place {line[0]}");

        Assert.Equal("@@ place a\n-a1\n+a2\n b1\n@@ place c\n-c1\n+c2\n d1\n", difference);
    }

    // A table of all pairs of lines would take ten gigabytes.
    [Fact]
    public void Huge_texts_with_changes_far_apart_are_aligned()
    {
        var lines = Enumerable.Range(0, 50_000).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToList();
        var changed = lines.Skip(1).Select(line => line == "25000" ? "new" : line).SkipLast(1);

        var difference = LineDifference.Between(string.Join('\n', lines), string.Join('\n', changed));

        Assert.Equal(["-0", "-25000", "+new", "-49999"], difference.Split('\n').Where(line => line.StartsWith('-') || line.StartsWith('+')));
    }

    [Fact]
    public void Huge_texts_with_nothing_in_common_are_shown_one_after_the_other()
    {
        var difference = LineDifference.Between(Repeated("a"), Repeated("b"));

        Assert.Equal((3000, 3000), (difference.Split('\n').Count(line => line == "-a"), difference.Split('\n').Count(line => line == "+b")));

        static string Repeated(string line) => string.Join('\n', Enumerable.Repeat(line, 3000));
    }
}
