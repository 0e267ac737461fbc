using System.Collections;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Linq.Expressions;

namespace ServerlessStack.Constructs.Filters;

/// <summary>Reads method calls: what a text is asked, and membership in a set.</summary>
/// <param name="leaves">Reads what is asked.</param>
internal sealed class CallReader(LeafReader leaves)
{
    /// <summary>Reads a call.</summary>
    /// <param name="call">A call that depends on the event.</param>
    /// <param name="isNegated">Whether its opposite is meant.</param>
    public Alternatives Read(MethodCallExpression call, bool isNegated) => call.Method.Name switch
    {
        nameof(string.IsNullOrEmpty) when call.Method.DeclaringType == typeof(string) => Empty(call, isNegated),
        nameof(string.StartsWith) when Text(call) is { } text => Asked(call, text, call.Arguments, TextOperator.Prefix, TextOperator.PrefixIgnoreCase, isNegated),
        nameof(string.EndsWith) when Text(call) is { } text => Asked(call, text, call.Arguments, TextOperator.Suffix, TextOperator.SuffixIgnoreCase, isNegated),
        nameof(string.Contains) when Text(call) is { } text => Asked(call, text, call.Arguments, TextOperator.Substring, ignoreCase: null, isNegated),
        nameof(string.Equals) when Text(call) is { } text => Asked(call, text, call.Arguments, TextOperator.Exactly, TextOperator.IgnoreCase, isNegated),
        nameof(string.Equals) when call.Method.DeclaringType == typeof(string) => EqualTexts(call, isNegated),
        nameof(string.Equals) when call is { Object: { } owner, Arguments: [{ } other] } => leaves.Compared(owner, Comparison.Equal, other, call, isNegated),
        nameof(Enumerable.Contains) when Operands(call) is (var collection, var item) => Member(call, collection, item, isNegated),
        _ => leaves.Refuse(call),
    };

    private static Expression? Text(MethodCallExpression call) => call.Object?.Type == typeof(string) ? call.Object : null;

    private static (Expression Collection, Expression Item)? Operands(MethodCallExpression call) => call switch
    {
        { Object: { } collection, Arguments: [{ } item] } when typeof(IEnumerable).IsAssignableFrom(collection.Type) => (collection, item),
        { Object: null, Arguments: [{ } source, { } item] } => (Conversions.Remove(source), item),
        _ => null,
    };

    private Alternatives EqualTexts(MethodCallExpression call, bool isNegated)
    {
        var isFirst = leaves.IsOfEvent(call.Arguments[0]);
        var (text, value) = isFirst ? (call.Arguments[0], call.Arguments[1]) : (call.Arguments[1], call.Arguments[0]);
        return Asked(call, text, new([value, .. call.Arguments.Skip(2)]), TextOperator.Exactly, TextOperator.IgnoreCase, isNegated);
    }

    private Alternatives Asked(MethodCallExpression call, Expression text, ReadOnlyCollection<Expression> arguments, TextOperator exact, TextOperator? ignoreCase, bool isNegated)
    {
        if (arguments.Any(leaves.IsOfEvent))
        {
            return leaves.RefuseTwoValues(call);
        }

        if (leaves.PathOf(text, call) is not { } path || !leaves.TryEvaluate(arguments[0], call, out var value) || OperatorOf(call, arguments, exact, ignoreCase) is not { } asked)
        {
            return Alternatives.Always;
        }

        if (path.Kind != LeafKind.Text)
        {
            return leaves.Refuse(call, $"the event's JSON does not write {path.Text} as a text", "decide in the handler");
        }

        var isEquality = asked is TextOperator.Exactly or TextOperator.IgnoreCase;
        return value is null
            ? leaves.Leaf(path, TextCondition.AnyOf([]), isNegated, passesNull: isEquality, call)
            : leaves.Leaf(path, TextCondition.AnyOf([new TextTest(asked, Convert.ToString(value, CultureInfo.InvariantCulture)!)]), isNegated, passesNull: false, call);
    }

    private TextOperator? OperatorOf(MethodCallExpression call, ReadOnlyCollection<Expression> arguments, TextOperator exact, TextOperator? ignoreCase)
    {
        if (arguments.Count == 1 || !leaves.TryEvaluate(arguments[1], call, out var comparison))
        {
            return exact;
        }

        switch (comparison)
        {
            case StringComparison.Ordinal or StringComparison.InvariantCulture:
                return exact;
            case StringComparison.OrdinalIgnoreCase when ignoreCase is { } found && IsAscii(arguments[0], call):
                return found;
            default:
                leaves.Refuse(
                    call,
                    "filters compare character by character, and ignore case only between ASCII letters and only as a whole, at the start or at the end",
                    "use StringComparison.Ordinal, or Equals, StartsWith or EndsWith with an ASCII text and StringComparison.OrdinalIgnoreCase");
                return null;
        }
    }

    private bool IsAscii(Expression expression, Expression source) =>
        !leaves.TryEvaluate(expression, source, out var value) || value is not string text || text.All(char.IsAscii);

    private Alternatives Empty(MethodCallExpression call, bool isNegated) => leaves.PathOf(call.Arguments[0], call) is { Kind: LeafKind.Text } path
        ? leaves.Leaf(path, TextCondition.AnyOf([new TextTest(TextOperator.Exactly, "")]), isNegated, passesNull: true, call)
        : Alternatives.Always;

    private Alternatives Member(MethodCallExpression call, Expression collection, Expression item, bool isNegated) =>
        (leaves.IsOfEvent(collection), leaves.IsOfEvent(item)) switch
        {
            (true, true) => leaves.RefuseTwoValues(call),
            (true, false) => Holds(call, collection, item, isNegated),
            _ => IsIn(call, collection, item, isNegated),
        };

    private Alternatives Holds(MethodCallExpression call, Expression collection, Expression item, bool isNegated)
    {
        if (leaves.PathOf(collection, call) is not { } path || !leaves.TryEvaluate(item, call, out var value))
        {
            return Alternatives.Always;
        }

        return value is null || path.Kind != LeafKind.List
            ? leaves.Refuse(call, "a filter finds texts, numbers and booleans in a JSON array, and nothing else", "decide in the handler")
            : leaves.AnyOf(path, new[] { value }, call, isNegated);
    }

    private Alternatives IsIn(MethodCallExpression call, Expression collection, Expression item, bool isNegated)
    {
        if (leaves.PathOf(item, call) is not { } path || !leaves.TryEvaluate(collection, call, out var values))
        {
            return Alternatives.Always;
        }

        return values switch
        {
            HashSet<string> set when set.Comparer.Equals("a", "A") =>
                leaves.Refuse(call, "the set has its own idea of equality", "use a set with the default comparer"),
            string => leaves.Refuse(call),
            IEnumerable all => leaves.AnyOf(path, all, call, isNegated),
            _ => leaves.Refuse(call, "the set is null", "give it a value before the filter is declared"),
        };
    }
}
