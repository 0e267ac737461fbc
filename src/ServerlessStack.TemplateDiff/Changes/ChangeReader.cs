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
    public async Task<IReadOnlyList<StackChange>> ReadAsync(IReadOnlyList<TemplatePair> pairs, CancellationToken cancellation)
    {
        var moves = pairs.Select(MovesOf).ToList();
        var aligned = Align(pairs, moves);
        var differences = await comparison.CompareAsync(aligned, cancellation);
        return [.. aligned.Zip(differences, moves).Select(change => Change(change.First, change.Second, change.Third))];
    }

    private static Dictionary<string, Move> MovesOf(TemplatePair pair) =>
        pair is { Before: { } before, After: { } after }
            ? MoveFinder.Find(before, after).ToDictionary(move => move.After.LogicalId, StringComparer.Ordinal)
            : [];

    // What was renamed, a construct or a stack, is told once: whatever refers to it is written as if it had had its new name before.
    private static List<TemplatePair> Align(IReadOnlyList<TemplatePair> pairs, IReadOnlyList<Dictionary<string, Move>> moves)
    {
        var renamed = pairs.Zip(moves)
            .Where(entry => entry.First.Before is not null)
            .ToDictionary(entry => entry.First.Before!, entry => (entry.First.Stack, Paths: entry.Second.Values.ToDictionary(move => move.Before.LogicalId, move => move.After.Path, StringComparer.Ordinal)));
        var before = new StackReferences([.. renamed.Keys], (template, id) => $"{renamed[template].Stack}/{renamed[template].Paths.GetValueOrDefault(id) ?? template.NameOf(id)}");
        var after = new StackReferences([.. pairs.Select(pair => pair.After).OfType<Template>()], (template, id) => $"{template.Stack}/{template.NameOf(id)}");
        return
        [
            .. pairs.Zip(moves, (pair, moved) => new TemplatePair(
                pair.Before is null ? null : RenamingOf(moved).Apply(before.Resolve(pair.Before)),
                pair.After is null ? null : after.Resolve(pair.After))),
        ];
    }

    private static Renaming RenamingOf(Dictionary<string, Move> moves) =>
        new(moves.Values.ToDictionary(move => move.Before.LogicalId, move => move.After.LogicalId, StringComparer.Ordinal));

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
