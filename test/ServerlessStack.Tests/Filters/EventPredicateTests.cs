using System.Linq.Expressions;
using ServerlessStack.Constructs;

namespace ServerlessStack.Tests.Filters;

public sealed class EventPredicateTests
{
    private static readonly Parcel Anonymous = new()
    {
        Country = "NL",
        Weight = 1,
        Pieces = 1,
        Express = true,
        Kind = ParcelKind.Box,
        Address = new ParcelAddress("Delft"),
    };

    public static TheoryData<Expression<Func<Parcel, bool>>, bool> OnNull() => new()
    {
        { parcel => parcel.Sender == "Acme", false },
        { parcel => parcel.Sender != "Acme", true },
        { parcel => parcel.Sender == null, true },
        { parcel => parcel.Sender!.StartsWith('A'), false },
        { parcel => !parcel.Sender!.StartsWith('A'), true },
        { parcel => string.IsNullOrEmpty(parcel.Return!.City), true },
        { parcel => parcel.Return!.City == "Delft", false },
        { parcel => parcel.Return!.City != "Delft", true },
        { parcel => parcel.Return!.City == null, true },
        { parcel => parcel.Return!.Floor > 1, false },
        { parcel => !(parcel.Return!.Floor > 1), true },
        { parcel => parcel.Return!.Floor.HasValue, false },
        { parcel => parcel.Bonus!.Value == 1, false },
        { parcel => parcel.Fragile!.Value, false },
        { parcel => new[] { null, "Delft" }.Contains(parcel.Return!.City), true },
        { parcel => new[] { "Delft" }.Contains(parcel.Return!.City), false },
        { parcel => parcel.Return!.City.Equals("Delft"), false },
        { parcel => parcel.Return!.City == "Delft" || parcel.Country == "NL", true },
    };

    [Theory]
    [MemberData(nameof(OnNull), DisableDiscoveryEnumeration = true)]
    public void Reads_through_null(Expression<Func<Parcel, bool>> where, bool matches) => Assert.Equal(matches, EventPredicate<Parcel>.Of(where).Matches(Anonymous));

    [Fact]
    public void A_change_may_have_no_old_and_no_new_item()
    {
        var arrives = ChangePredicate<Parcel>.Of((old, current) => old.Country != "NL" && current.Country == "NL");

        Assert.True(arrives.Matches(old: null, Anonymous));
        Assert.True(arrives.Matches(Anonymous with { Country = "BE" }, Anonymous));
        Assert.False(arrives.Matches(Anonymous, current: null));
    }
}
