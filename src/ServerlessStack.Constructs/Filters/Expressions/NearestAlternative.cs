using System.Linq.Expressions;

namespace ServerlessStack.Constructs.Filters;

/// <summary>Says why an expression is no question to one property, and what to write instead.</summary>
internal static class NearestAlternative
{
    private const string Otherwise = "compare the event's own properties with constants, or decide in the handler";

    /// <summary>Why the expression is not understood.</summary>
    /// <param name="expression">The expression.</param>
    public static string Reason(Expression expression) => expression switch
    {
        MethodCallExpression call => $"a filter cannot call {call.Method.Name}",
        BinaryExpression { NodeType: ExpressionType.Coalesce } => "a filter cannot put a value in place of null",
        ConditionalExpression => "a filter cannot choose between values",
        BinaryExpression => "a filter cannot compute",
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } => "a conversion can change the value",
        ParameterExpression => "a filter compares single properties, and this is the whole event",
        MemberExpression member when FromMember(member) is { } name => $"a filter cannot ask for {name}",
        _ => "it does not lead to a property that the event's JSON holds",
    };

    /// <summary>What to write instead.</summary>
    /// <param name="expression">The expression.</param>
    public static string Of(Expression expression) => expression switch
    {
        MethodCallExpression { Method.Name: nameof(string.ToUpper) or nameof(string.ToLower) or nameof(string.ToUpperInvariant) or nameof(string.ToLowerInvariant) } =>
            "use string.Equals(…, StringComparison.OrdinalIgnoreCase)",
        MethodCallExpression { Method.Name: nameof(Enumerable.Any) or nameof(Enumerable.All) } => "ask for an element with Contains, or decide in the handler",
        MethodCallExpression { Method.Name: nameof(string.IsNullOrWhiteSpace) } => "use string.IsNullOrEmpty",
        MethodCallExpression { Method.Name: nameof(Enum.HasFlag) } => "compare with == or with a set of values",
        BinaryExpression { NodeType: ExpressionType.Coalesce } => "write the null case out: e.X == null || e.X == …",
        ConditionalExpression => "write it with && and ||",
        BinaryExpression => "publish the result as a property of the event, or decide in the handler",
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } => "compare the property itself",
        ParameterExpression => "name a property; a stream's missing old or new item is what its kinds of change (on:) say",
        _ => Otherwise,
    };

    private static string? FromMember(MemberExpression member) => member.Member.Name is nameof(string.Length) or nameof(Array.Length) or "Count" ? member.Member.Name : null;
}
