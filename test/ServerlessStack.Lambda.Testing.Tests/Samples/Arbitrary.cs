using FsCheck;
using FsCheck.Fluent;

namespace ServerlessStack.Lambda.Testing.Tests.Samples;

/// <summary>Values nobody would think of.</summary>
internal static class Arbitrary
{
    private static readonly string[] Odd =
    [
        "\"", "\\", "\0", "\u2028", "é", "😀", "+", "%2B", "/", " ", "<", "TopicArn", "Records", "\"eventSource\":\"aws:sqs\"", "detail-type", "\r\n",
    ];

    /// <summary>Text of whole characters, with what JSON, URLs and envelopes are touchy about.</summary>
    public static Gen<string> Text =>
        from parts in Gen.OneOf(Gen.Elements(Odd), ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => Whole(text.Get))).ListOf()
        select string.Concat(parts);

    public static Gen<Parcel> Parcel =>
        from id in Text
        from weight in ArbMap.Default.GeneratorFor<decimal>()
        from number in ArbMap.Default.GeneratorFor<long>()
        from isFragile in ArbMap.Default.GeneratorFor<bool>()
        from note in Gen.OneOf(Gen.Constant<string?>(null), Text.Select(text => (string?)text))
        from sentAt in Gen.OneOf(Gen.Constant<DateTimeOffset?>(null), ArbMap.Default.GeneratorFor<DateTimeOffset>().Select(time => (DateTimeOffset?)time))
        from lines in (from sku in Text from quantity in ArbMap.Default.GeneratorFor<int>() select new ParcelLine(sku, quantity)).ListOf()
        select new Parcel { Id = id, Weight = weight, Number = number, IsFragile = isFragile, Note = note, SentAt = sentAt, Lines = [.. lines] };

    public static Gen<Parcel[]> Parcels => Parcel.NonEmptyListOf().Select(parcels => parcels.Take(12).ToArray());

    // Half a surrogate pair cannot be sent.
    private static string Whole(string text) => string.Concat(text.Where(letter => !char.IsSurrogate(letter)));
}
