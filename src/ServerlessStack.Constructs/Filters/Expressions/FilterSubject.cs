using System.Linq.Expressions;
using System.Reflection;

namespace ServerlessStack.Constructs.Filters;

/// <summary>What a parameter of a predicate stands for.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Shape">Where its members are.</param>
/// <param name="Prefix">The JSON property names that lead to it.</param>
/// <param name="IsOptional">Whether it may be missing as a whole, as the old item of an insert is.</param>
internal sealed record FilterSubject(ParameterExpression Parameter, IEventShape Shape, IReadOnlyList<string> Prefix, bool IsOptional = false)
{
    /// <summary>Follows a property access such as <c>e.Address.Country</c> or <c>e.Weight.Value</c>.</summary>
    /// <param name="expression">The access.</param>
    /// <returns>The path; <see langword="null"/> when it does not lead from this parameter to a value that the JSON holds.</returns>
    public FilterPath? Find(Expression expression)
    {
        var members = new List<MemberInfo>();
        var rest = Conversions.Remove(expression);
        while (rest is MemberExpression { Expression: { } owner } access)
        {
            if (!IsNullableValue(access))
            {
                members.Insert(0, access.Member);
            }

            rest = Conversions.Remove(owner);
        }

        return rest == Parameter && members.Count > 0 && Shape.Find(members) is { } path && (path.Missing is null || !IsOptional)
            ? new FilterPath([.. Prefix, .. path.Names], path.Value, path.IsOptional || IsOptional, path.IsNullWritten, path.Missing)
            : null;
    }

    private static bool IsNullableValue(MemberExpression access) =>
        access.Member.Name == nameof(Nullable<>.Value) && Nullable.GetUnderlyingType(access.Member.DeclaringType!) is not null;
}
