using System.Linq.Expressions;
using System.Text.Json.Serialization.Metadata;

namespace ServerlessStack.Constructs;

/// <summary>The way from the event to one of its values.</summary>
/// <param name="Names">The JSON property names, outermost first.</param>
/// <param name="Property">The last property.</param>
/// <param name="IsOptional">Whether the value, or what it is a part of, may be null and so missing from the JSON.</param>
internal sealed record FilterPath(IReadOnlyList<string> Names, JsonPropertyInfo Property, bool IsOptional)
{
    /// <summary>Follows a property access such as <c>e.Address.Country</c> through the event's JSON shape.</summary>
    /// <param name="contract">The event's JSON shape.</param>
    /// <param name="received">The predicate's parameter.</param>
    /// <param name="expression">The access.</param>
    /// <returns>The path; <see langword="null"/> when it does not lead to a serialized property of the event.</returns>
    public static FilterPath? Find(JsonTypeInfo contract, ParameterExpression received, Expression expression)
    {
        if (WithoutConversion(expression) is not MemberExpression { Expression: { } owner } access)
        {
            return null;
        }

        if (owner == received)
        {
            return contract.Property(access.Member.Name) is { } first ? new FilterPath([first.Name], first, MayBeNull(first)) : null;
        }

        return Find(contract, received, owner) is { } outer
            && contract.Options.TryGetTypeInfo(outer.Property.PropertyType, out var part)
            && part.Property(access.Member.Name) is { } inner
                ? new FilterPath([.. outer.Names, inner.Name], inner, outer.IsOptional || MayBeNull(inner))
                : null;
    }

    // The compiler compares enums as integers and widens numbers; the property below is what counts.
    private static Expression WithoutConversion(Expression expression) =>
        expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } conversion ? conversion.Operand : expression;

    private static bool MayBeNull(JsonPropertyInfo property) =>
        property.PropertyType.IsValueType ? Nullable.GetUnderlyingType(property.PropertyType) is not null : property.IsGetNullable;
}
