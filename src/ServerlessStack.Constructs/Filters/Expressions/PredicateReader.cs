using System.Linq.Expressions;

namespace ServerlessStack.Constructs.Filters;

/// <summary>Reads a C# predicate: joins with <c>&amp;&amp;</c>, <c>||</c> and <c>!</c>, and leaves what is joined to the other readers.</summary>
internal sealed class PredicateReader
{
    private readonly FilterProblems _problems;
    private readonly SubjectSearch _search;
    private readonly LeafReader _leaves;
    private readonly CallReader _calls;

    private PredicateReader(IReadOnlyList<FilterSubject> subjects, FilterProblems problems)
    {
        _problems = problems;
        _search = new SubjectSearch(subjects);
        _leaves = new LeafReader(subjects, _search, problems);
        _calls = new CallReader(_leaves);
    }

    /// <summary>Reads a predicate.</summary>
    /// <param name="where">The predicate.</param>
    /// <param name="subjects">What its parameters stand for.</param>
    /// <param name="problems">Receives every sub-expression that no dialect can express.</param>
    /// <returns>The alternatives; of no use when there are problems.</returns>
    public static Alternatives Read(LambdaExpression where, IReadOnlyList<FilterSubject> subjects, FilterProblems problems)
    {
        var read = new PredicateReader(subjects, problems).Read(where.Body, isNegated: false);
        if (!problems.Exist && read.IsNever)
        {
            problems.Add($"{ExpressionText.Of(where.Body)} never holds: no event would ever arrive.");
        }

        if (!problems.Exist && read.IsAlways)
        {
            problems.Add($"{ExpressionText.Of(where.Body)} always holds: leave the filter out.");
        }

        return read;
    }

    // De Morgan: what is negated turns "and" into "or", and each leaf knows its own opposite.
    private Alternatives Read(Expression expression, bool isNegated) => expression switch
    {
        _ when !_search.FoundIn(expression) => _leaves.Constant(expression) == isNegated ? Alternatives.Never : Alternatives.Always,
        UnaryExpression { NodeType: ExpressionType.Not } not => Read(not.Operand, !isNegated),
        UnaryExpression { NodeType: ExpressionType.Convert } conversion when conversion.Operand.Type == typeof(bool) => Read(conversion.Operand, isNegated),
        BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.And } both => Join(both, both: !isNegated, isNegated),
        BinaryExpression { NodeType: ExpressionType.OrElse or ExpressionType.Or } either => Join(either, both: isNegated, isNegated),
        BinaryExpression comparison when ComparisonOf(comparison.NodeType) is { } operation => ReadComparison(comparison, operation, isNegated),
        MethodCallExpression call => _calls.Read(call, isNegated),
        MemberExpression member => _leaves.Flag(member, isNegated),
        _ => _leaves.Refuse(expression),
    };

    private Alternatives Join(BinaryExpression expression, bool both, bool isNegated)
    {
        var left = Read(expression.Left, isNegated);
        var right = Read(expression.Right, isNegated);
        return both ? left.And(right, _problems, () => ExpressionText.Of(expression)) : left.Or(right);
    }

    private Alternatives ReadComparison(BinaryExpression comparison, Comparison operation, bool isNegated)
    {
        // 0 < e.Total says the same as e.Total > 0.
        var isTurned = !_search.FoundIn(comparison.Left);
        var (property, value) = isTurned ? (comparison.Right, comparison.Left) : (comparison.Left, comparison.Right);
        return _leaves.Compared(property, isTurned ? Comparisons.Turn(operation) : operation, value, comparison, isNegated);
    }

    private static Comparison? ComparisonOf(ExpressionType type) => type switch
    {
        ExpressionType.Equal => Comparison.Equal,
        ExpressionType.NotEqual => Comparison.NotEqual,
        ExpressionType.GreaterThan => Comparison.GreaterThan,
        ExpressionType.GreaterThanOrEqual => Comparison.GreaterThanOrEqual,
        ExpressionType.LessThan => Comparison.LessThan,
        ExpressionType.LessThanOrEqual => Comparison.LessThanOrEqual,
        _ => null,
    };
}
