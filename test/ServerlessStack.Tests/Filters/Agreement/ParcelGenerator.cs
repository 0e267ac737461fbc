using FsCheck;
using FsCheck.Fluent;

namespace ServerlessStack.Tests.Filters;

/// <summary>Generates parcels from few values, so that a predicate is true about as often as false.</summary>
internal static class ParcelGenerator
{
    public static readonly string[] Texts = ["", "N", "NL", "nl", "NLNL", "BE", "a*b", "LN"];

    public static readonly decimal[] Weights = [-1, 0, 0.5m, 1, 2, 2.5m, 3];

    public static readonly int[] Numbers = [-1, 0, 1, 2, 3];

    private static readonly Gen<string> Text = Gen.Elements(Texts);

    private static readonly Gen<int> Number = Gen.Elements(Numbers);

    private static readonly Gen<ParcelAddress> Address = from city in Text from floor in Maybe(Number) select new ParcelAddress(city, floor);

    /// <summary>Parcels of a type: their context decides whether nulls are written.</summary>
    public static Gen<TParcel> Of<TParcel>(Func<Parcel, TParcel> convert) =>
        from country in Text
        from weight in Gen.Elements(Weights)
        from pieces in Number
        from flags in Gen.Choose(0, 3)
        from address in Address
        from tags in Gen.ArrayOf(Text, 2)
        from codes in Gen.ArrayOf(Number, 2)
        from sender in MaybeText()
        from back in Gen.OneOf(Address.Select(found => (ParcelAddress?)found), Gen.Constant<ParcelAddress?>(null))
        from repacked in Maybe(Gen.Elements(ParcelKind.Letter, ParcelKind.Box))
        from bonus in Maybe(Number)
        from fragile in Maybe(Gen.Elements(true, false))
        from retries in Number
        from elements in Gen.Choose(0, 2)
        select convert(new Parcel
        {
            Country = country,
            Weight = weight,
            Pieces = pieces,
            Express = (flags & 1) > 0,
            Kind = (flags & 2) > 0 ? ParcelKind.Box : ParcelKind.Letter,
            Priority = (flags & 1) > 0 ? ParcelPriority.High : ParcelPriority.Low,
            Address = address,
            Tags = tags[..elements],
            Codes = codes[..elements],
            Sender = sender,
            Return = back,
            Repacked = repacked,
            Bonus = bonus,
            Fragile = fragile,
            Retries = retries,
        });

    private static Gen<string?> MaybeText() => Gen.OneOf(Text.Select(text => (string?)text), Gen.Constant<string?>(null));

    private static Gen<T?> Maybe<T>(Gen<T> value)
        where T : struct => Gen.OneOf(value.Select(found => (T?)found), Gen.Constant<T?>(null));
}
