using System.Collections;
using System.Linq.Expressions;
using System.Reflection;

namespace ServerlessStack.Constructs.Filters;

/// <summary>Reads what a predicate asks of one property. Without a value, <c>==</c> finds only null, <c>!=</c> everything but null, and nothing else is true.</summary>
/// <param name="subjects">What the predicate's parameters stand for.</param>
/// <param name="search">Finds them in an expression.</param>
/// <param name="problems">Receives what cannot be expressed.</param>
internal sealed class LeafReader(IReadOnlyList<FilterSubject> subjects, SubjectSearch search, FilterProblems problems)
{
    private const int MostValues = 1000;

    /// <summary>A boolean that does not depend on the event.</summary>
    public bool Constant(Expression expression) => TryEvaluate(expression, expression, out var value) && value is true;

    /// <summary>A boolean property, or <c>HasValue</c>.</summary>
    public Alternatives Flag(MemberExpression member, bool isNegated)
    {
        if (member is { Member.Name: nameof(Nullable<>.HasValue), Expression: { } owner } && Nullable.GetUnderlyingType(owner.Type) is not null)
        {
            return PathOf(owner, member) is { } optional ? Null(optional, member, !isNegated) : Alternatives.Always;
        }

        return PathOf(member, member) is not { } path ? Alternatives.Always
            : path.Kind != LeafKind.Flag ? Refuse(member, "the event's JSON does not write it as true or false", "decide in the handler")
            : Leaf(path, FlagCondition.Only(value: true), isNegated, passesNull: false, member);
    }

    /// <summary>A comparison of a property with a constant.</summary>
    public Alternatives Compared(Expression property, Comparison comparison, Expression constant, Expression source, bool isNegated)
    {
        if (search.FoundIn(constant))
        {
            return RefuseTwoValues(source);
        }

        if (PathOf(property, source) is not { } path || !TryEvaluate(constant, source, out var value))
        {
            return Alternatives.Always;
        }

        if (comparison is Comparison.NotEqual)
        {
            (comparison, isNegated) = (Comparison.Equal, !isNegated);
        }

        return (comparison, value) switch
        {
            (Comparison.Equal, null) => Null(path, source, isNegated),
            (Comparison.Equal, _) => AnyOf(path, new[] { value }, source, isNegated),
            (_, null) => isNegated ? Alternatives.Always : Alternatives.Never,
            _ when path.Kind != LeafKind.Number => Refuse(source, $"the event's JSON does not write {path.Text} as a number", "use == or !="),
            _ => Json(path, value, source) is decimal number ? Leaf(path, NumberCondition.Compared(comparison, number), isNegated, passesNull: false, source) : Alternatives.Always,
        };
    }

    /// <summary>A property, or an element of a list property, that has one of the values.</summary>
    public Alternatives AnyOf(FilterPath path, IEnumerable values, Expression source, bool isNegated)
    {
        var all = values.Cast<object?>().Take(MostValues + 1).ToList();
        if (all.Count > MostValues)
        {
            return Refuse(source, $"it has more than {MostValues} values", "decide in the handler");
        }

        var json = all.OfType<object>().Select(value => Json(path, value, source)).ToList();
        if (json.Contains(null))
        {
            return Alternatives.Always;
        }

        Condition condition = path.Kind switch
        {
            LeafKind.List => new ListCondition([.. json.Distinct()!]),
            LeafKind.Number => NumberCondition.AnyOf(json.Cast<decimal>()),
            LeafKind.Flag => new FlagCondition(json.Contains(true), json.Contains(false)),
            _ => TextCondition.AnyOf(json.Select(text => new TextTest(TextOperator.Exactly, (string)text!))),
        };
        return Leaf(path, condition, isNegated, all.Contains(null), source);
    }

    /// <summary>A condition on a property.</summary>
    public Alternatives Leaf(FilterPath path, Condition condition, bool isNegated, bool passesNull, Expression source)
    {
        if (isNegated && condition is ListCondition)
        {
            return Refuse(source, "it is negated, and an exclusion matches a list as soon as one of its elements differs", "publish the answer as a property of the event, or decide in the handler");
        }

        var present = !isNegated ? condition : condition switch
        {
            FlagCondition flag => flag.Not(),
            NumberCondition number => number.Not(),
            TextCondition text => text.Not(),
            _ => condition,
        };
        var passesAbsent = path.Missing is { } missing && path.Value.Write(missing) is { } json ? present.Passes(json) : passesNull != isNegated;
        return Alternatives.Of(new FilterLeaf(path, present, passesAbsent, [ExpressionText.Of(source)]));
    }

    /// <summary>The property that an expression leads to.</summary>
    public FilterPath? PathOf(Expression expression, Expression source)
    {
        var plain = Conversions.Remove(expression);
        if (subjects.Select(subject => subject.Find(plain)).FirstOrDefault(found => found is not null) is { } path)
        {
            return path;
        }

        Refuse(source, NearestAlternative.Reason(plain), NearestAlternative.Of(plain));
        return null;
    }

    /// <summary>The value of an expression that does not depend on the event.</summary>
    public bool TryEvaluate(Expression expression, Expression source, out object? value)
    {
        try
        {
            value = CapturedValue.Of(expression);
            return true;
        }
        catch (Exception exception)
            when (exception is NullReferenceException or InvalidOperationException or ArgumentException or TargetInvocationException or ArithmeticException or KeyNotFoundException)
        {
            Refuse(source, $"{ExpressionText.Of(expression)} cannot be evaluated ({exception.Message})", "give it a value before the filter is declared");
            value = null;
            return false;
        }
    }

    /// <summary>Whether an expression depends on the event.</summary>
    public bool IsOfEvent(Expression expression) => search.FoundIn(expression);

    /// <summary>Reports a comparison of the event with itself.</summary>
    public Alternatives RefuseTwoValues(Expression expression) => Refuse(
        expression,
        "it compares two values of the event, and a filter compares one value with a constant",
        "compare each with a constant, or decide in the handler");

    /// <summary>Reports an expression.</summary>
    public Alternatives Refuse(Expression expression, string? reason = null, string? alternative = null)
    {
        problems.Refuse(ExpressionText.Of(expression), reason ?? NearestAlternative.Reason(expression), alternative ?? NearestAlternative.Of(expression));
        return Alternatives.Always;
    }

    private Alternatives Null(FilterPath path, Expression source, bool isNegated) => path.Kind switch
    {
        LeafKind.Object => Refuse(source, $"{path.Text} is an object, and only single values can be tested for null", "test one of its own properties that is always there"),
        LeafKind.List => Refuse(source, $"{path.Text} is a list, and an empty list looks like a missing one", "ask for an element with Contains, or decide in the handler"),
        LeafKind.Flag => Leaf(path, new FlagCondition(passesTrue: false, passesFalse: false), isNegated, passesNull: true, source),
        LeafKind.Number => Leaf(path, NumberCondition.AnyOf([]), isNegated, passesNull: true, source),
        _ => Leaf(path, TextCondition.AnyOf([]), isNegated, passesNull: true, source),
    };

    private object? Json(FilterPath path, object value, Expression source)
    {
        var writer = path.Kind == LeafKind.List ? path.Value.Elements : path.Value;
        if (writer is not { IsComparable: true })
        {
            Refuse(source, $"equal values of {path.Text} can differ in JSON", "compare a text, a number, an enum value or a boolean, or decide in the handler");
            return null;
        }

        if (writer.Write(value) is { } json)
        {
            return json;
        }

        Refuse(source, $"{path.Text} never has the value {ExpressionText.Of(Expression.Constant(value))} in the event's JSON", "compare with a value of the property's own type");
        return null;
    }
}
