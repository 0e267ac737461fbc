using System.Linq.Expressions;

namespace ServerlessStack.Constructs.Filters;

/// <summary>Finds what an expression reads from and what may be null: the owners of members and the objects of calls, those of the event only.</summary>
/// <param name="parameters">The predicate's parameters.</param>
internal sealed class OwnerSearch(IReadOnlyCollection<ParameterExpression> parameters) : ExpressionVisitor
{
    private readonly List<Expression> _owners = [];
    private bool _mentionsEvent;

    /// <summary>The owners, those that own others first.</summary>
    public IReadOnlyList<Expression> FindIn(Expression expression)
    {
        Visit(expression);
        return _owners;
    }

    /// <summary>Whether the expression holds one of the parameters.</summary>
    public bool MentionsEvent(Expression expression)
    {
        Visit(expression);
        return _mentionsEvent;
    }

    /// <inheritdoc/>
    protected override Expression VisitParameter(ParameterExpression node)
    {
        _mentionsEvent |= parameters.Contains(node);
        return node;
    }

    /// <inheritdoc/>
    protected override Expression VisitMember(MemberExpression node)
    {
        var visited = base.VisitMember(node);
        if (node.Member.Name != nameof(Nullable<>.HasValue) || Nullable.GetUnderlyingType(node.Member.DeclaringType!) is null)
        {
            Add(node.Expression);
        }

        return visited;
    }

    /// <inheritdoc/>
    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        var visited = base.VisitMethodCall(node);
        Add(node.Object ?? (node.Method.Name == nameof(Enumerable.Contains) ? Conversions.Remove(node.Arguments[0]) : null));
        return visited;
    }

    private void Add(Expression? owner)
    {
        if (owner is not null && (!owner.Type.IsValueType || Nullable.GetUnderlyingType(owner.Type) is not null) && new OwnerSearch(parameters).MentionsEvent(owner))
        {
            _owners.Add(owner);
        }
    }
}
