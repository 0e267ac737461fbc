using System.Collections;
using System.Linq.Expressions;

namespace ServerlessStack.Constructs.Filters;

/// <summary>Lets a predicate read through null: every comparison is asked only when what it reads from is there, and has its answer for null otherwise.</summary>
internal static class NullSafety
{
    /// <summary>Makes a predicate safe.</summary>
    /// <param name="where">The predicate.</param>
    public static LambdaExpression Add(LambdaExpression where) =>
        Expression.Lambda(where.Type, Safe(where.Body, where.Parameters), where.Parameters);

    private static Expression Safe(Expression expression, IReadOnlyCollection<ParameterExpression> parameters) => expression switch
    {
        BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.OrElse or ExpressionType.And or ExpressionType.Or } join =>
            Expression.MakeBinary(join.NodeType, Safe(join.Left, parameters), Safe(join.Right, parameters)),
        UnaryExpression { NodeType: ExpressionType.Not } not => Expression.Not(Safe(not.Operand, parameters)),
        _ => Guarded(expression, new OwnerSearch(parameters).FindIn(expression), parameters),
    };

    private static Expression Guarded(Expression leaf, IReadOnlyList<Expression> owners, IReadOnlyCollection<ParameterExpression> parameters) => owners.Count == 0
        ? leaf
        : Expression.Condition(
            owners.Select(owner => (Expression)Expression.NotEqual(owner, Expression.Constant(value: null, owner.Type))).Aggregate(Expression.AndAlso),
            leaf,
            Expression.Constant(AnswerForNull(leaf, parameters)));

    private static bool AnswerForNull(Expression leaf, IReadOnlyCollection<ParameterExpression> parameters) => leaf switch
    {
        BinaryExpression { NodeType: ExpressionType.Equal } equal => Constant(equal.Left, equal.Right, parameters) is null,
        BinaryExpression { NodeType: ExpressionType.NotEqual } unequal => Constant(unequal.Left, unequal.Right, parameters) is not null,
        MethodCallExpression { Method.Name: nameof(string.IsNullOrEmpty) } => true,
        MethodCallExpression { Method.Name: nameof(string.Equals), Object: { } owner } call => Constant(owner, call.Arguments[0], parameters) is null,
        MethodCallExpression { Method.Name: nameof(string.Equals) } call => Constant(call.Arguments[0], call.Arguments[1], parameters) is null,
        MethodCallExpression { Method.Name: nameof(Enumerable.Contains) } call when Collection(call) is { } collection && !IsOfEvent(collection, parameters) =>
            CapturedValue.Of(collection) is IEnumerable values and not string && values.Cast<object?>().Contains(null),
        _ => false,
    };

    private static Expression? Collection(MethodCallExpression call) => call.Object ?? Conversions.Remove(call.Arguments[0]);

    private static object? Constant(Expression one, Expression other, IReadOnlyCollection<ParameterExpression> parameters) =>
        CapturedValue.Of(IsOfEvent(one, parameters) ? other : one);

    private static bool IsOfEvent(Expression expression, IReadOnlyCollection<ParameterExpression> parameters) => new OwnerSearch(parameters).MentionsEvent(expression);
}
