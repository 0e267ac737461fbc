using System.Linq.Expressions;

namespace ServerlessStack.Tests.Filters;

/// <summary>Puts one expression in the place of a parameter.</summary>
internal sealed class ParameterSwap(ParameterExpression parameter, Expression replacement) : ExpressionVisitor
{
    protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? replacement : node;
}
