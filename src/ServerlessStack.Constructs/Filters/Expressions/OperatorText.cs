using System.Linq.Expressions;

namespace ServerlessStack.Constructs.Filters;

/// <summary>C#'s binary operators.</summary>
internal static class OperatorText
{
    /// <summary>The sign, and how tightly it binds.</summary>
    /// <param name="type">The operator.</param>
    public static (string Sign, int Precedence) Of(ExpressionType type) => type switch
    {
        ExpressionType.Coalesce => ("??", 1),
        ExpressionType.OrElse => ("||", 2),
        ExpressionType.AndAlso => ("&&", 3),
        ExpressionType.Or => ("|", 4),
        ExpressionType.And => ("&", 5),
        ExpressionType.Equal => ("==", 6),
        ExpressionType.NotEqual => ("!=", 6),
        ExpressionType.GreaterThan => (">", 7),
        ExpressionType.GreaterThanOrEqual => (">=", 7),
        ExpressionType.LessThan => ("<", 7),
        ExpressionType.LessThanOrEqual => ("<=", 7),
        ExpressionType.Add => ("+", 8),
        ExpressionType.Subtract => ("-", 8),
        ExpressionType.Multiply => ("*", 9),
        ExpressionType.Divide => ("/", 9),
        ExpressionType.Modulo => ("%", 9),
        _ => (type.ToString(), 0),
    };
}
