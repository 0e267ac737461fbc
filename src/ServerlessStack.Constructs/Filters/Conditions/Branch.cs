namespace ServerlessStack.Constructs.Filters;

/// <summary>Leaves that must all pass: one for each property. None: every event passes.</summary>
internal sealed class Branch
{
    private readonly HashSet<string> _signatures;

    /// <summary>Joins leaves.</summary>
    /// <param name="leaves">The leaves, none of which always or never passes.</param>
    public Branch(IEnumerable<FilterLeaf> leaves)
    {
        Leaves = [.. leaves.OrderBy(leaf => leaf.Path.Text, StringComparer.Ordinal)];
        _signatures = new HashSet<string>(Leaves.Select(leaf => leaf.Signature), StringComparer.Ordinal);
    }

    /// <summary>The leaves in the order of their paths.</summary>
    public IReadOnlyList<FilterLeaf> Leaves { get; }

    /// <summary>What passes both.</summary>
    /// <param name="other">The other branch.</param>
    /// <param name="problems">Receives properties that cannot be asked for both.</param>
    /// <returns>The branch; <see langword="null"/> when no event passes.</returns>
    public Branch? And(Branch other, FilterProblems problems)
    {
        var joined = new List<FilterLeaf>();
        foreach (var leaf in Leaves.Concat(other.Leaves))
        {
            var index = joined.FindIndex(known => known.Path.Text == leaf.Path.Text);
            if (index < 0)
            {
                joined.Add(leaf);
            }
            else if (joined[index].And(leaf) is { } both)
            {
                joined[index] = both;
            }
            else
            {
                problems.Refuse(
                    $"{joined[index].Source} and {leaf.Source}",
                    "an element of a list is asked for twice, and all conditions on one property are alternatives",
                    "ask for one of them, or decide in the handler");
            }
        }

        return joined.Exists(leaf => leaf.IsNever) ? null : new Branch(joined.Where(leaf => !leaf.IsAlways));
    }

    /// <summary>One branch for two, if they differ in one property at most, or if one lets everything through that the other does.</summary>
    /// <param name="other">The other branch.</param>
    /// <returns>The branch; <see langword="null"/> when two are needed.</returns>
    public Branch? Or(Branch other)
    {
        if (Math.Min(Leaves.Count(leaf => !other.Has(leaf)), other.Leaves.Count(leaf => !Has(leaf))) > 1)
        {
            return null;
        }

        var own = Leaves.Where(leaf => !other.Has(leaf)).ToList();
        var others = other.Leaves.Where(leaf => !Has(leaf)).ToList();
        return (own, others) switch
        {
            ([], _) => this,
            (_, []) => other,
            ([{ } one], [{ } another]) when one.Path.Text == another.Path.Text && one.Or(another) is var either =>
                new Branch(Leaves.Where(leaf => leaf != one).Append(either).Where(leaf => !leaf.IsAlways)),
            _ => null,
        };
    }

    private bool Has(FilterLeaf leaf) => _signatures.Contains(leaf.Signature);
}
