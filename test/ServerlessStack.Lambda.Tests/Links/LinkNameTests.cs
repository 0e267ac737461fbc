using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Links;

public sealed class LinkNameTests
{
    [Fact]
    public void A_resource_is_named_after_its_type_as_shells_write_names()
    {
        Assert.Equal("STACK_TABLE_PARCEL", LinkName.Table(typeof(Parcel)));
        Assert.Equal("STACK_TABLE_PARCEL_LINE", LinkName.Table(typeof(ParcelLine)));
        Assert.Equal("STACK_QUEUE_PARCEL_SENT", LinkName.Queue(typeof(ParcelSent)));
        Assert.Equal("STACK_TOPIC_PARCEL_SENT", LinkName.Topic(typeof(ParcelSent)));
    }

    [Fact]
    public void A_generic_type_is_named_with_its_arguments() =>
        Assert.Equal("STACK_QUEUE_ITEM_CHANGE_PARCEL", LinkName.Queue(typeof(ItemChange<Parcel>)));

    [Fact]
    public void Resources_of_one_type_are_told_apart_by_what_they_are_linked_as()
    {
        Assert.Equal("STACK_TABLE_PARCEL__ARCHIVE", LinkName.Table(typeof(Parcel), "Archive"));
        Assert.Equal("STACK_QUEUE_PARCEL_SENT__EXPRESS_LANE", LinkName.Queue(typeof(ParcelSent), "ExpressLane"));
        Assert.Equal("STACK_TOPIC_PARCEL_SENT__ABROAD", LinkName.Topic(typeof(ParcelSent), "Abroad"));
    }

    [Fact]
    public void A_link_is_never_taken_for_a_type_with_a_longer_name() =>
        Assert.NotEqual(LinkName.Table(typeof(ParcelLine)), LinkName.Table(typeof(Parcel), "Line"));

    [Theory]
    [InlineData("Receipts", "STACK_BUCKET_RECEIPTS")]
    [InlineData("RawClicks", "STACK_BUCKET_RAW_CLICKS")]
    [InlineData("raw-clicks.v2", "STACK_BUCKET_RAW_CLICKS_V2")]
    [InlineData("Café", "STACK_BUCKET_CAF")]
    [InlineData("-raw--Clicks-", "STACK_BUCKET_RAW_CLICKS")]
    public void A_bucket_is_named_after_its_construct_id(string id, string variable) => Assert.Equal(variable, LinkName.Bucket(id));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-é-")]
    public void What_has_neither_a_letter_nor_a_digit_names_nothing(string name)
    {
        Assert.Throws<ArgumentException>(() => LinkName.Bucket(name));
        Assert.Throws<ArgumentException>(() => LinkName.Table(typeof(Parcel), name));
    }
}
