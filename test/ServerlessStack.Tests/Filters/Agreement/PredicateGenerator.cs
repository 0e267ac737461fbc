using System.Linq.Expressions;
using FsCheck;
using FsCheck.Fluent;

namespace ServerlessStack.Tests.Filters;

/// <summary>Generates predicates over parcels: every operator on every kind of property, joined by <c>&amp;&amp;</c>, <c>||</c> and <c>!</c>.</summary>
internal static class PredicateGenerator
{
    private static readonly Gen<string> Text = Gen.Elements(ParcelGenerator.Texts);
    private static readonly Gen<int> Number = Gen.Elements(ParcelGenerator.Numbers);
    private static readonly Gen<decimal> Weight = Gen.Elements(ParcelGenerator.Weights);

    /// <summary>Predicates with a given number of joins.</summary>
    public static Gen<Expression<Func<Parcel, bool>>> Of(int joins) => joins == 0
        ? Leaf
        : Gen.OneOf(
            Leaf,
            from left in Of(joins - 1) from right in Of(joins - 1) select Join(left, right, Expression.AndAlso),
            from left in Of(joins - 1) from right in Of(joins - 1) select Join(left, right, Expression.OrElse),
            Of(joins - 1).Select(inner => Expression.Lambda<Func<Parcel, bool>>(Expression.Not(inner.Body), inner.Parameters)));

    private static Gen<Expression<Func<Parcel, bool>>> Leaf => Gen.OneOf(
        from text in Text from ask in Gen.Elements(AboutText) select ask(text),
        from text in Text from other in Text from ask in Gen.Elements(AboutTexts) select ask(text, other),
        from number in Number from ask in Gen.Elements(AboutNumber) select ask(number),
        from weight in Weight from ask in Gen.Elements(AboutWeight) select ask(weight),
        Gen.Elements(AboutNothing));

    private static Func<string, Expression<Func<Parcel, bool>>>[] AboutText =>
    [
        text => parcel => parcel.Country == text,
        text => parcel => text != parcel.Country,
        text => parcel => parcel.Sender == text,
        text => parcel => parcel.Sender != text,
        text => parcel => parcel.Country.StartsWith(text),
        text => parcel => parcel.Sender!.StartsWith(text, StringComparison.Ordinal),
        text => parcel => parcel.Country.EndsWith(text),
        text => parcel => parcel.Sender!.EndsWith(text, StringComparison.OrdinalIgnoreCase),
        text => parcel => parcel.Country.StartsWith(text, StringComparison.OrdinalIgnoreCase),
        text => parcel => parcel.Country.Contains(text),
        text => parcel => string.Equals(parcel.Sender, text, StringComparison.OrdinalIgnoreCase),
        text => parcel => parcel.Country.Equals(text),
        text => parcel => parcel.Address.City == text,
        text => parcel => parcel.Return!.City != text,
        text => parcel => parcel.Return!.City.StartsWith(text),
        text => parcel => parcel.Tags.Contains(text),
    ];

    private static Func<string, string, Expression<Func<Parcel, bool>>>[] AboutTexts =>
    [
        (one, other) => parcel => new[] { one, other }.Contains(parcel.Country),
        (one, other) => parcel => new List<string?> { one, null }.Contains(parcel.Sender),
        (one, other) => parcel => new HashSet<string> { one, other }.Contains(parcel.Return!.City),
        (one, other) => parcel => parcel.Country.StartsWith(one) && parcel.Country.EndsWith(other),
        (one, other) => parcel => parcel.Country.StartsWith(one) && parcel.Country != other,
        (one, other) => parcel => parcel.Sender != one && parcel.Sender != other,
    ];

    private static Func<int, Expression<Func<Parcel, bool>>>[] AboutNumber =>
    [
        number => parcel => parcel.Pieces == number,
        number => parcel => parcel.Pieces != number,
        number => parcel => parcel.Pieces > number,
        number => parcel => number >= parcel.Pieces,
        number => parcel => parcel.Bonus == number,
        number => parcel => parcel.Bonus != number,
        number => parcel => parcel.Bonus < number,
        number => parcel => parcel.Bonus!.Value >= number,
        number => parcel => parcel.Return!.Floor > number,
        number => parcel => parcel.Retries == number,
        number => parcel => parcel.Retries < number,
        number => parcel => parcel.Codes.Contains(number),
        number => parcel => new int?[] { number, number + 1, null }.Contains(parcel.Bonus),
    ];

    private static Func<decimal, Expression<Func<Parcel, bool>>>[] AboutWeight =>
    [
        weight => parcel => parcel.Weight > weight,
        weight => parcel => parcel.Weight <= weight,
        weight => parcel => parcel.Weight >= weight && parcel.Weight < weight + 1,
        weight => parcel => parcel.Weight != weight,
    ];

    private static Expression<Func<Parcel, bool>>[] AboutNothing =>
    [
        parcel => parcel.Express,
        parcel => parcel.Express == false,
        parcel => parcel.Fragile == true,
        parcel => parcel.Fragile != true,
        parcel => parcel.Fragile!.Value,
        parcel => parcel.Fragile.HasValue,
        parcel => parcel.Kind == ParcelKind.Box,
        parcel => parcel.Kind != ParcelKind.Letter,
        parcel => parcel.Repacked == ParcelKind.Letter,
        parcel => parcel.Repacked != ParcelKind.Letter,
        parcel => parcel.Repacked == null,
        parcel => parcel.Priority > ParcelPriority.Low,
        parcel => parcel.Sender == null,
        parcel => parcel.Sender != null,
        parcel => string.IsNullOrEmpty(parcel.Sender),
        parcel => parcel.Bonus.HasValue,
        parcel => parcel.Bonus == null,
        parcel => parcel.Return!.City == null,
        parcel => parcel.Return!.Floor != null,
    ];

    private static Expression<Func<Parcel, bool>> Join(Expression<Func<Parcel, bool>> left, Expression<Func<Parcel, bool>> right, Func<Expression, Expression, Expression> join) =>
        Expression.Lambda<Func<Parcel, bool>>(join(left.Body, new ParameterSwap(right.Parameters[0], left.Parameters[0]).Visit(right.Body)), left.Parameters);
}
