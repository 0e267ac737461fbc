using System.Linq.Expressions;

namespace ServerlessStack.Constructs;

/// <summary>Tells whether an expression depends on the event.</summary>
/// <param name="parameter">The predicate's parameter.</param>
internal sealed class ParameterSearch(ParameterExpression parameter) : ExpressionVisitor
{
    private bool _found;

    public bool FoundIn(Expression expression)
    {
        Visit(expression);
        return _found;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        _found |= node == parameter;
        return node;
    }
}
