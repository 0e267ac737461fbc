using System.Linq.Expressions;

namespace ServerlessStack.Constructs.Filters;

/// <summary>Tells whether an expression depends on the event.</summary>
/// <param name="subjects">What the predicate's parameters stand for.</param>
internal sealed class SubjectSearch(IReadOnlyList<FilterSubject> subjects) : ExpressionVisitor
{
    private bool _found;

    /// <summary>Whether the expression holds one of the parameters.</summary>
    public bool FoundIn(Expression expression)
    {
        _found = false;
        Visit(expression);
        return _found;
    }

    /// <inheritdoc/>
    protected override Expression VisitParameter(ParameterExpression node)
    {
        _found |= subjects.Any(subject => subject.Parameter == node);
        return node;
    }
}
