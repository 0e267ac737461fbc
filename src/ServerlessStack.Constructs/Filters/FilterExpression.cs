using System.Linq.Expressions;
using System.Text.Json.Serialization.Metadata;

namespace ServerlessStack.Constructs;

/// <summary>Reads a C# predicate over an event into terms that a dialect can write.</summary>
internal sealed class FilterExpression
{
    private readonly JsonTypeInfo _contract;
    private readonly ParameterExpression _event;
    private readonly Rules _rules;
    private readonly List<FilterTerm> _terms = [];

    private FilterExpression(JsonTypeInfo contract, ParameterExpression received, Rules rules)
    {
        _contract = contract;
        _event = received;
        _rules = rules;
    }

    /// <summary>Reads a predicate.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <param name="where">The predicate.</param>
    /// <param name="rules">Receives every sub-expression that cannot be read.</param>
    /// <returns>The terms, all of which must hold; incomplete when a rule was broken.</returns>
    public static IReadOnlyList<FilterTerm> Read<TEvent>(Expression<Func<TEvent, bool>> where, Rules rules)
    {
        if (JsonContract.Find(typeof(TEvent)) is not { } contract)
        {
            rules.Require(holds: false, () => JsonContract.Missing(typeof(TEvent)));
            return [];
        }

        var reader = new FilterExpression(contract, where.Parameters[0], rules);
        reader.Read(where.Body);
        return reader._terms;
    }

    private void Read(Expression expression)
    {
        switch (expression)
        {
            case BinaryExpression { NodeType: ExpressionType.AndAlso } both:
                Read(both.Left);
                Read(both.Right);
                break;
            case BinaryExpression comparison when ComparisonOf(comparison.NodeType) is { } operation:
                ReadComparison(comparison, operation);
                break;
            case MethodCallExpression { Method.Name: nameof(string.StartsWith), Object: { } text } call when IsOrdinal(call):
                Add(text, Comparison.StartsWith, call.Arguments[0], call);
                break;
            case MethodCallExpression { Method.Name: nameof(string.EndsWith), Object: { } text } call when IsOrdinal(call):
                Add(text, Comparison.EndsWith, call.Arguments[0], call);
                break;
            case UnaryExpression { NodeType: ExpressionType.Not, Operand: MemberExpression flag }:
                Add(flag, Comparison.Equal, Expression.Constant(value: false), expression);
                break;
            case MemberExpression flag:
                Add(flag, Comparison.Equal, Expression.Constant(value: true), expression);
                break;
            default:
                Refuse(expression);
                break;
        }
    }

    private void ReadComparison(BinaryExpression comparison, Comparison operation)
    {
        // 0 < e.Total says the same as e.Total > 0.
        var turned = !Mentions(comparison.Left) && Mentions(comparison.Right);
        if (turned)
        {
            Add(comparison.Right, FilterOperators.Turn(operation), comparison.Left, comparison);
        }
        else
        {
            Add(comparison.Left, operation, comparison.Right, comparison);
        }
    }

    private void Add(Expression property, Comparison operation, Expression value, Expression source)
    {
        if (FilterPath.Find(_contract, _event, property) is not { } path || Mentions(value))
        {
            Refuse(source);
            return;
        }

        if (FilterValue.Of(value, path.Property) is not { } json)
        {
            _rules.Require(holds: false, () => $"{source} compares with a value that the property cannot have or that a filter cannot write, such as null, an object, or a fraction for a whole number; compare with a text, a number, an enum value or a boolean of the property's own type, or decide in the handler.");
            return;
        }

        if (operation is not (Comparison.Equal or Comparison.NotEqual) && (json is decimal) == (operation is Comparison.StartsWith or Comparison.EndsWith))
        {
            _rules.Require(holds: false, () => $"{source} compares a value that the event's JSON does not write as {(json is decimal ? "a text" : "a number")}; use == or !=.");
            return;
        }

        if (json is bool flag && operation == Comparison.NotEqual && !path.IsOptional)
        {
            (json, operation) = (!flag, Comparison.Equal);
        }

        _terms.Add(new FilterTerm(path.Names, operation, json, path.IsOptional, source.ToString()));
    }

    private void Refuse(Expression expression) => _rules.Require(
        holds: false,
        () => $"{expression} cannot become a filter. A filter joins comparisons of the event's own properties with constants by &&: ==, !=, <, <=, >, >=, StartsWith, EndsWith, and boolean properties.");

    private bool Mentions(Expression expression) => new ParameterSearch(_event).FoundIn(expression);

    private static bool IsOrdinal(MethodCallExpression call) =>
        call.Method.DeclaringType == typeof(string)
        && (call.Arguments.Count == 1 || (call.Arguments.Count == 2 && call.Arguments[1] is ConstantExpression { Value: StringComparison.Ordinal }));

    private static Comparison? ComparisonOf(ExpressionType type) => type switch
    {
        ExpressionType.Equal => Comparison.Equal,
        ExpressionType.NotEqual => Comparison.NotEqual,
        ExpressionType.GreaterThan => Comparison.GreaterThan,
        ExpressionType.GreaterThanOrEqual => Comparison.GreaterThanOrEqual,
        ExpressionType.LessThan => Comparison.LessThan,
        ExpressionType.LessThanOrEqual => Comparison.LessThanOrEqual,
        _ => null,
    };
}
