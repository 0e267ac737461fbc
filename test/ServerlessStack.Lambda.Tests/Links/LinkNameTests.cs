using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Links;

public sealed class LinkNameTests
{
    [Fact]
    public void A_table_is_named_after_its_item_type_as_shells_write_names()
    {
        Assert.Equal("STACK_TABLE_PARCEL", LinkName.Table(typeof(Parcel)));
        Assert.Equal("STACK_TABLE_PARCEL_LINE", LinkName.Table(typeof(ParcelLine)));
    }

    [Theory]
    [InlineData("Receipts", "STACK_BUCKET_RECEIPTS")]
    [InlineData("RawClicks", "STACK_BUCKET_RAW_CLICKS")]
    [InlineData("raw-clicks.v2", "STACK_BUCKET_RAW_CLICKS_V2")]
    public void A_bucket_is_named_after_its_construct_id(string id, string variable) => Assert.Equal(variable, LinkName.Bucket(id));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_bucket_without_an_id_has_no_name(string id) => Assert.Throws<ArgumentException>(() => LinkName.Bucket(id));
}
