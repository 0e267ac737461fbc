namespace ServerlessStack.Constructs.Filters;

/// <summary>
/// A predicate as alternatives, each a list of conditions on different properties. Every dialect is written from this form, because in all of them a
/// property that stands beside <c>$or</c> and inside it is not asked twice: the later one silently replaces the earlier one
/// (event-ruler, <c>JsonRuleCompiler</c>).
/// </summary>
internal sealed class Alternatives
{
    // EventBridge's own bound on the combinations of $or, and the largest of all dialects (EventBridge user guide, "Or matching").
    private const int Most = 1000;

    private Alternatives(IReadOnlyList<Branch> branches) => Branches = branches;

    /// <summary>Every event passes.</summary>
    public static Alternatives Always { get; } = new([new Branch([])]);

    /// <summary>No event passes.</summary>
    public static Alternatives Never { get; } = new([]);

    /// <summary>The alternatives.</summary>
    public IReadOnlyList<Branch> Branches { get; }

    /// <summary>Whether every event passes.</summary>
    public bool IsAlways => Branches.Any(branch => branch.Leaves.Count == 0);

    /// <summary>Whether no event passes.</summary>
    public bool IsNever => Branches.Count == 0;

    /// <summary>A condition on one property.</summary>
    /// <param name="leaf">The condition.</param>
    public static Alternatives Of(FilterLeaf leaf) => leaf.IsNever ? Never : leaf.IsAlways ? Always : new Alternatives([new Branch([leaf])]);

    /// <summary>What passes both.</summary>
    /// <param name="other">The other alternatives.</param>
    /// <param name="problems">Receives what cannot be combined.</param>
    /// <param name="source">The C# expression, for error messages.</param>
    public Alternatives And(Alternatives other, FilterProblems problems, Func<string> source)
    {
        if ((long)Branches.Count * other.Branches.Count <= Most)
        {
            return Merged(Branches.SelectMany(one => other.Branches.Select(another => one.And(another, problems))).OfType<Branch>());
        }

        problems.Refuse(source(), $"it has {Branches.Count * other.Branches.Count} combinations of alternatives, and EventBridge takes at most {Most}", "ask for less, or decide in the handler");
        return Always;
    }

    /// <summary>What passes one of both.</summary>
    /// <param name="other">The other alternatives.</param>
    public Alternatives Or(Alternatives other) => Merged(Branches.Concat(other.Branches));

    // One after the other: each joins one that is already there and is then compared again, or stays by itself.
    private static Alternatives Merged(IEnumerable<Branch> branches)
    {
        var merged = new List<Branch>();
        foreach (var branch in branches)
        {
            var (joined, place) = (branch, merged.Count);
            while (merged.FindIndex(known => known.Or(joined) is not null) is >= 0 and var index)
            {
                joined = merged[index].Or(joined)!;
                merged.RemoveAt(index);
                place = Math.Min(place, index);
            }

            merged.Insert(Math.Min(place, merged.Count), joined);
        }

        return new Alternatives(merged);
    }
}
