using System.Linq.Expressions;
using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Lambda;
using ServerlessStack.Tests.Filters;

namespace ServerlessStack.Tests.Streams;

public sealed class PartitionKeyTests
{
    // It only names the construct in messages.
    private static readonly Stack Stack = TestStack.Create();

    [Fact]
    public void Is_found_by_its_json_name()
    {
        Assert.Equal("country", PathOf<Parcel>(parcel => parcel.Country));
        Assert.Equal("address.city", PathOf<Parcel>(parcel => parcel.Address.City));
    }

    [Fact]
    public void May_be_written_as_a_number_a_text_or_an_enum()
    {
        Assert.Equal("pieces", PathOf<Parcel>(parcel => parcel.Pieces));
        Assert.Equal("reference", PathOf<Parcel>(parcel => parcel.Reference));
        Assert.Equal("kind", PathOf<Parcel>(parcel => parcel.Kind));
        Assert.Equal("sentAt", PathOf<Parcel>(parcel => parcel.SentAt));
    }

    [Fact]
    public void Of_a_buckets_events_is_where_S3_puts_it()
    {
        Assert.Equal("object.key", PathOf<ObjectCreated>(created => created.Key));
        Assert.Equal("object.key", PathOf<ObjectDeleted>(deleted => deleted.Key));
    }

    [Fact]
    public void Must_be_a_property() =>
        Assert.Equal(
            "partitionBy (parcel => parcel.Country.Trim()) must name a property of Parcel, such as e => e.Id, or Kinesis cannot tell which events belong in order.",
            ProblemOf<Parcel>(parcel => parcel.Country.Trim()));

    [Fact]
    public void Must_be_a_property_and_not_the_whole_event() =>
        Assert.Equal(
            "partitionBy (parcel => parcel) must name a property of Parcel, such as e => e.Id, or Kinesis cannot tell which events belong in order.",
            ProblemOf<Parcel>(parcel => parcel));

    [Fact]
    public void Must_be_serialized() =>
        Assert.Equal("partitionBy (Note) must be a serialized property of Parcel, or no event carries it.", ProblemOf<Parcel>(parcel => parcel.Note));

    [Fact]
    public void Must_be_a_single_value() =>
        Assert.Equal(
            "partitionBy (Address) must be a single value, but is written as an object or a list, and Kinesis takes a text as partition key.",
            ProblemOf<Parcel>(parcel => parcel.Address));

    [Fact]
    public void Must_be_part_of_every_event()
    {
        const string Problem = "may be null or left out, and an event without a partition key is not delivered; name a property that every event has.";

        Assert.Equal($"partitionBy (Sender) {Problem}", ProblemOf<Parcel>(parcel => parcel.Sender));
        Assert.Equal($"partitionBy (Return.City) {Problem}", ProblemOf<Parcel>(parcel => parcel.Return!.City));
        Assert.Equal($"partitionBy (ETag) {Problem}", ProblemOf<ObjectCreated>(created => created.ETag));
    }

    [Fact]
    public void Must_have_a_name_that_a_path_can_hold() =>
        Assert.Equal(
            "partitionBy (Id) is written as \"the id\", but the path of a partition key is made of letters, digits, _ and -, or EventBridge and API Gateway do not find it.",
            ProblemOf<Oddity>(oddity => oddity.Id));

    [Fact]
    public void Needs_an_event_whose_json_is_known() =>
        Assert.StartsWith("Unknown is in no source-generated JsonSerializerContext of ServerlessStack.Tests", ProblemOf<Unknown>(unknown => unknown.Id), StringComparison.Ordinal);

    private static string PathOf<TEvent>(Expression<Func<TEvent, object?>> partitionBy)
    {
        var rules = new Rules(Stack);
        var path = PartitionKey.PathOf(partitionBy, rules);
        rules.Check();
        return path;
    }

    private static string ProblemOf<TEvent>(Expression<Func<TEvent, object?>> partitionBy) => Assert.Single(Assert.Throws<InvalidConstructException>(() => PathOf(partitionBy)).Problems);
}
