using System.Text;

namespace ServerlessStack.Constructs.Filters;

/// <summary>What SNS accepts of a filter policy on the message body (SNS guide, "Filter policy constraints").</summary>
internal static class SnsFilterPolicyLimits
{
    // Only top-level keys count, nested ones do not ("Key counting in filter policies").
    private const int MostKeys = 5;

    private const long MostCombinations = 150;

    private const int MostBytes = 256 * 1024;

    /// <summary>Checks a policy.</summary>
    /// <param name="branches">The policy's alternatives.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="problems">Receives what SNS would refuse.</param>
    public static void Check(IReadOnlyList<IReadOnlyList<PatternEntry>> branches, Dictionary<string, object> policy, FilterProblems problems)
    {
        if (problems.Exist)
        {
            return;
        }

        var keys = branches.SelectMany(branch => branch).Select(entry => entry.Names[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (keys.Count > MostKeys)
        {
            problems.Add($"The filter compares {keys.Count} properties ({string.Join(", ", keys)}), but an SNS filter policy takes at most {MostKeys}; compare the rest in the handler.");
        }

        var combinations = branches.Sum(Combinations);
        if (combinations > MostCombinations)
        {
            problems.Add($"The filter has {combinations} combinations of values (each property's values times its depth, multiplied, and added up over the alternatives of ||), but an SNS filter policy takes at most {MostCombinations}; compare with fewer values, or decide in the handler.");
        }

        var bytes = Encoding.UTF8.GetByteCount(PatternText.Of(policy));
        if (bytes > MostBytes)
        {
            problems.Add($"The filter takes {bytes} bytes as JSON, but an SNS filter policy takes at most {MostBytes}; compare with fewer or shorter values, or decide in the handler.");
        }
    }

    // "Calculate the total combination by multiplying the number of values in each array"; a nested array counts once for each level.
    private static long Combinations(IReadOnlyList<PatternEntry> branch) =>
        branch.Aggregate(1L, (product, entry) => Math.Min(product * entry.Conditions.Count * entry.Names.Count, int.MaxValue));
}
