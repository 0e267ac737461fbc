using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Links;

public sealed class LinksTests
{
    private static readonly Dictionary<string, string> Variables = new(StringComparer.Ordinal)
    {
        ["STACK_TABLE_PARCEL"] = "Storefront-Parcels-1A2B",
        ["STACK_BUCKET_RECEIPTS"] = "storefront-receipts-3c4d",
        ["STACK_BUCKET_EMPTY"] = "",
    };

    private readonly Lambda.Links _links = new(Variables.GetValueOrDefault);

    [Fact]
    public void A_granted_resource_is_found_by_its_type_or_id()
    {
        Assert.Equal("Storefront-Parcels-1A2B", _links.Table<Parcel>());
        Assert.Equal("storefront-receipts-3c4d", _links.Bucket("Receipts"));
    }

    [Fact]
    public void A_table_that_was_not_granted_says_what_to_add() => Assert.Equal(
        "This function uses a table of ParcelLine, but was never granted it: STACK_TABLE_PARCEL_LINE is not set. Add the Grant… call for it in the stack that declares the function.",
        Assert.Throws<MissingLinkException>(() => _links.Table<ParcelLine>()).Message);

    [Fact]
    public void An_empty_name_counts_as_not_granted() => Assert.Throws<MissingLinkException>(() => _links.Bucket("Empty"));
}
