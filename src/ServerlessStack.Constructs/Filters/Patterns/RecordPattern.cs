using System.Linq.Expressions;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs.Filters;

/// <summary>
/// Writes the one filter of a pipe or an event source mapping as JSON text. Both read the same records: a queue's message is under <c>body</c>, a Kinesis
/// record under <c>data</c>, both opened when they are JSON, and an item's images under <c>dynamodb</c>
/// (EventBridge user guide, "Event filtering in Amazon EventBridge Pipes"; Lambda developer guide, "Using filters with different AWS services").
/// </summary>
/// <param name="dialect">The dialect.</param>
/// <param name="rules">Receives what cannot be expressed.</param>
internal sealed class RecordPattern(FilterDialect dialect, Rules rules)
{
    private static readonly (Change Kind, string Name)[] Names = [(Change.Insert, "INSERT"), (Change.Modify, "MODIFY"), (Change.Remove, "REMOVE")];

    /// <summary>Events below one property of the record.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <param name="property">The property that holds the event as JSON.</param>
    /// <param name="where">The predicate; <see langword="null"/> for all.</param>
    /// <returns>The filter; <see langword="null"/> when none is needed.</returns>
    public string? ForEvent<TEvent>(string property, Expression<Func<TEvent, bool>>? where)
    {
        var compiler = new FilterCompiler(dialect, rules);
        return where is null || compiler.ShapeOf(typeof(TEvent)) is not { } shape
            ? null
            : Finish(compiler, compiler.Write(compiler.Read(where, new FilterSubject(where.Parameters[0], shape, [])).Branches, property));
    }

    /// <summary>Changes of a table's items.</summary>
    /// <remarks>
    /// The kind is the record's <c>eventName</c>, outside <c>dynamodb</c>, as in AWS's own example for mappings (DynamoDB developer guide, "Tutorial #2: Using filters
    /// to process some events with DynamoDB and Lambda"), although the Lambda developer guide promises filtering under <c>dynamodb</c> only.
    /// </remarks>
    /// <typeparam name="TItem">The item.</typeparam>
    /// <param name="on">The kinds of change.</param>
    /// <param name="where">The predicate over the old and the new item; <see langword="null"/> for all.</param>
    /// <returns>The filter; <see langword="null"/> when none is needed.</returns>
    public string? ForTable<TItem>(Change on, Expression<Func<TItem, TItem, bool>>? where)
    {
        // The typed JSON of an image holds no null where a value would be.
        var compiler = new FilterCompiler(dialect with { MatchesNull = false }, rules);
        var kinds = Names.Where(name => on.HasFlag(name.Kind)).Select(name => name.Name).ToArray<object?>();
        IReadOnlyList<IReadOnlyList<PatternEntry>> branches = [[]];
        if (where is not null && compiler.ShapeOf(typeof(TItem)) is { } shape)
        {
            var old = new FilterSubject(where.Parameters[0], shape, ["OldImage"], IsOptional: on.HasFlag(Change.Insert));
            var changed = new FilterSubject(where.Parameters[1], shape, ["NewImage"], IsOptional: on.HasFlag(Change.Remove));
            var read = compiler.Read(where, old, changed);
            branches = compiler.Write(read.Branches.SelectMany(branch => StreamImage.Lower(branch, compiler.Problems)), "dynamodb");
        }

        return on == Change.Any
            ? where is null ? null : Finish(compiler, branches)
            : Finish(compiler, [.. branches.Select(branch => branch.Prepend(new PatternEntry(["eventName"], kinds)).ToList())]);
    }

    private string Finish(FilterCompiler compiler, IReadOnlyList<IReadOnlyList<PatternEntry>> branches)
    {
        var pattern = compiler.Build(branches);
        PatternLimits.CheckFilter(pattern, dialect, compiler.Problems);
        compiler.Report();
        return PatternText.Of(pattern);
    }
}
