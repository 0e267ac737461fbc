using ServerlessStack.TemplateDiff.Assemblies;
using ServerlessStack.TemplateDiff.Differences;
using ServerlessStack.TemplateDiff.Moves;

namespace ServerlessStack.TemplateDiff.Changes;

/// <summary>Reads how the stacks of two assemblies changed.</summary>
/// <param name="comparison">Compares templates.</param>
internal sealed class ChangeReader(CloudFormationDiff comparison)
{
    /// <summary>The changes of every stack.</summary>
    /// <exception cref="UnreadableInputException">The templates cannot be compared.</exception>
    public async Task<IReadOnlyList<StackChange>> ReadAsync(IEnumerable<TemplatePair> pairs, CancellationToken cancellation)
    {
        var renamed = pairs.Select(pair => (Pair: pair, Moves: MovesOf(pair))).Select(entry => (Pair: Rename(entry.Pair, entry.Moves), entry.Moves)).ToList();
        var differences = await comparison.CompareAsync(renamed.Select(entry => entry.Pair), cancellation);
        return [.. renamed.Zip(differences, (entry, difference) => Change(entry.Pair, difference, entry.Moves))];
    }

    private static Dictionary<string, Move> MovesOf(TemplatePair pair) =>
        pair is { Before: { } before, After: { } after }
            ? MoveFinder.Find(before, after).ToDictionary(move => move.After.LogicalId, StringComparer.Ordinal)
            : [];

    private static TemplatePair Rename(TemplatePair pair, Dictionary<string, Move> moves)
    {
        var renaming = new Renaming(moves.Values.ToDictionary(move => move.Before.LogicalId, move => move.After.LogicalId, StringComparer.Ordinal));
        return pair with { Before = pair.Before is null ? null : renaming.Apply(pair.Before) };
    }

    private static StackChange Change(TemplatePair pair, TemplateDifference difference, Dictionary<string, Move> moves)
    {
        var before = pair.Before?.Resources ?? new Dictionary<string, Resource>(StringComparer.Ordinal);
        var after = pair.After?.Resources ?? new Dictionary<string, Resource>(StringComparer.Ordinal);
        var changes =
            from id in after.Keys.Union(before.Keys, StringComparer.Ordinal)
            let changed = difference.Resources.GetValueOrDefault(id)
            let move = moves.GetValueOrDefault(id)
            where changed is not null || move is not null
            select new ResourceChange(before.GetValueOrDefault(id), after.GetValueOrDefault(id), changed, move);
        return new(pair, difference, [.. changes]);
    }
}
