using System.Linq.Expressions;

namespace ServerlessStack.Constructs.Filters;

/// <summary>Turns a predicate into the entries of a dialect's pattern.</summary>
/// <param name="dialect">The dialect.</param>
/// <param name="rules">Receives what cannot be expressed.</param>
internal sealed class FilterCompiler(FilterDialect dialect, Rules rules)
{
    /// <summary>What cannot be expressed.</summary>
    public FilterProblems Problems { get; } = new(dialect.Name);

    /// <summary>The JSON of a type.</summary>
    /// <param name="type">An event, message or item.</param>
    /// <returns>The shape; <see langword="null"/> when a rule was broken.</returns>
    public IEventShape? ShapeOf(Type type) => EventShapes.Of(type, rules);

    /// <summary>Reads a predicate.</summary>
    /// <param name="where">The predicate.</param>
    /// <param name="subjects">What its parameters stand for.</param>
    public Alternatives Read(LambdaExpression where, params FilterSubject[] subjects) => PredicateReader.Read(where, subjects, Problems);

    /// <summary>Writes alternatives.</summary>
    /// <param name="alternatives">The alternatives.</param>
    /// <param name="prefix">The JSON property names that lead to the event.</param>
    public IReadOnlyList<IReadOnlyList<PatternEntry>> Write(IEnumerable<Branch> alternatives, params string[] prefix)
    {
        var writer = new LeafWriter(dialect, Problems);
        return [.. alternatives.Select(branch => branch.Leaves.Select(leaf => new PatternEntry([.. prefix, .. leaf.Path.Names], writer.Write(leaf))).ToList())];
    }

    /// <summary>Builds the pattern.</summary>
    /// <param name="branches">The alternatives.</param>
    /// <returns>The pattern; of no use when there are problems.</returns>
    public Dictionary<string, object> Build(IReadOnlyList<IReadOnlyList<PatternEntry>> branches) =>
        Problems.Exist ? new Dictionary<string, object>(StringComparer.Ordinal) : PatternTree.Build(branches, Problems);

    /// <summary>Hands the problems over.</summary>
    public void Report() => Problems.ReportTo(rules);
}
