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
        var moves = new AppMoves(pairs);
        var aligned = moves.Align();
        var differences = await comparison.CompareAsync(aligned, cancellation);
        return [.. pairs.Zip(aligned, differences).Select(stack => Change(stack.First, stack.Second, stack.Third, moves.Into(stack.First)))];
    }

    private static StackChange Change(TemplatePair stack, TemplatePair pair, TemplateDifference difference, IReadOnlyDictionary<string, Move> moves)
    {
        var before = pair.Before?.Resources ?? new Dictionary<string, Resource>(StringComparer.Ordinal);
        var after = pair.After?.Resources ?? new Dictionary<string, Resource>(StringComparer.Ordinal);
        var changes =
            from id in after.Keys.Union(before.Keys, StringComparer.Ordinal)
            let changed = difference.Resources.GetValueOrDefault(id)
            let move = moves.GetValueOrDefault(id)
            where changed is not null || move is not null
            select new ResourceChange(before.GetValueOrDefault(id), after.GetValueOrDefault(id), changed, move);
        return new(stack, pair, difference, [.. changes]);
    }
}
