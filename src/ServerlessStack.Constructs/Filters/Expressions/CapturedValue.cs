using System.Linq.Expressions;

namespace ServerlessStack.Constructs.Filters;

/// <summary>Evaluates the parts of a predicate that do not depend on the event: literals, captured variables and what is computed from them.</summary>
internal static class CapturedValue
{
    /// <summary>The value.</summary>
    /// <param name="expression">An expression without the predicate's parameters.</param>
    /// <returns>The value; it may be <see langword="null"/>.</returns>
    public static object? Of(Expression expression)
    {
        // A span cannot leave the evaluation; the array that it was made of can.
        var value = expression.Type.IsByRefLike ? Conversions.Remove(expression) : expression;
        return Expression.Lambda<Func<object?>>(Expression.Convert(value, typeof(object))).Compile(preferInterpretation: true)();
    }
}
