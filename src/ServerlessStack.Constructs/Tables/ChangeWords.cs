using System.Linq.Expressions;
using ServerlessStack.Constructs.Filters;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>Says which changes of a table a connection lets through, for the event graph.</summary>
internal static class ChangeWords
{
    /// <summary>The kinds and the predicate, such as <c>Insert, Modify</c>; <see langword="null"/> for every change.</summary>
    public static string? Of(Change on, LambdaExpression? where) => (on, where) switch
    {
        (Change.Any, null) => null,
        (Change.Any, _) => ExpressionText.Of(where),
        (_, null) => on.ToString(),
        _ => $"{on}: {ExpressionText.Of(where)}",
    };
}
