using System.Text;
using ServerlessStack.Lambda.Idempotency;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Idempotency;

public sealed class FingerprintTests
{
    private static readonly Parcel Parcel = new("p1", 1.5m, [new("A-1", 2), new("B-2", 1)], ParcelState.Packed);

    [Fact]
    public void The_same_content_has_the_same_fingerprint() => Assert.Equal(Of(Parcel), Of(Parcel with { Lines = [.. Parcel.Lines] }));

    [Fact]
    public void Any_difference_makes_another_fingerprint()
    {
        Parcel[] others =
        [
            Parcel with { Id = "p2" },
            Parcel with { Weight = 1.6m },
            Parcel with { Lines = [Parcel.Lines[1], Parcel.Lines[0]] },
            Parcel with { Lines = [Parcel.Lines[0]] },
            Parcel with { State = ParcelState.Sent },
            Parcel with { Note = "" },
        ];
        Assert.Equal(others.Length + 1, others.Append(Parcel).Select(Of).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Order_of_properties_and_nulls_do_not_count() => Assert.Equal(
        Canonical("""{"a":1,"b":{"c":[{"y":2,"x":1}],"d":"e"}}"""),
        Canonical("""{ "b": {"d":"e", "c":[{"x":1,"new":null,"y":2}]}, "later":null, "a":1 }"""));

    [Fact]
    public void Nulls_in_a_list_count() => Assert.NotEqual(Canonical("[1,null]"), Canonical("[1]"));

    [Fact]
    public void Numbers_keep_the_form_they_were_written_in() => Assert.Equal("""{"n":1.50}""", Canonical("""{"n":1.50}"""));

    [Fact]
    public void A_request_is_also_what_it_is_sent_to()
    {
        var one = Fingerprint.Of("POST", "/parcels/1/send", Parcel, SamplesJson.Default.Parcel);
        Assert.NotEqual(one, Fingerprint.Of("POST", "/parcels/2/send", Parcel, SamplesJson.Default.Parcel));
        Assert.NotEqual(one, Fingerprint.Of("PUT", "/parcels/1/send", Parcel, SamplesJson.Default.Parcel));
        Assert.Equal(one, Fingerprint.Of("POST", "/parcels/1/send", Parcel, SamplesJson.Default.Parcel));
    }

    private static string Of(Parcel parcel) => Fingerprint.Of(parcel, SamplesJson.Default.Parcel);

    private static string Canonical(string json) => Encoding.UTF8.GetString(CanonicalJson.Of(Encoding.UTF8.GetBytes(json)).Span);
}
