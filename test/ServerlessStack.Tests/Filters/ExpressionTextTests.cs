using System.Linq.Expressions;
using ServerlessStack.Constructs.Filters;

namespace ServerlessStack.Tests.Filters;

public sealed class ExpressionTextTests
{
    public static TheoryData<Expression<Func<Parcel, bool>>, string> Written()
    {
        var minimum = 3;
        return new()
        {
            { parcel => parcel.Country != "NL" && parcel.Pieces > minimum, "parcel => parcel.Country != \"NL\" && parcel.Pieces > minimum" },
            { parcel => parcel.Express && (parcel.Pieces > 1 || !parcel.Fragile!.Value), "parcel => parcel.Express && (parcel.Pieces > 1 || !parcel.Fragile.Value)" },
            { parcel => !(parcel.Weight >= 2.50m), "parcel => !(parcel.Weight >= 2.5)" },
            { parcel => ParcelKind.Box == parcel.Kind, "parcel => ParcelKind.Box == parcel.Kind" },
            { parcel => parcel.Repacked != ParcelKind.Box, "parcel => parcel.Repacked != ParcelKind.Box" },
            { parcel => new[] { "NL", "BE" }.Contains(parcel.Country), "parcel => new[] { \"NL\", \"BE\" }.Contains(parcel.Country)" },
            { parcel => parcel.Tags.Contains("gi\"ft"), "parcel => parcel.Tags.Contains(\"gi\\\"ft\")" },
            { parcel => string.Equals(parcel.Sender, null, StringComparison.Ordinal), "parcel => string.Equals(parcel.Sender, null, StringComparison.Ordinal)" },
            { parcel => parcel.Reference == Guid.Empty, "parcel => parcel.Reference == Guid.Empty" },
        };
    }

    [Theory]
    [MemberData(nameof(Written), DisableDiscoveryEnumeration = true)]
    public void Reads_as_it_was_written(Expression<Func<Parcel, bool>> where, string text) => Assert.Equal(text, ExpressionText.Of(where));
}
