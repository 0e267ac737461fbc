using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Links;

public sealed class LinksTests
{
    private static readonly Dictionary<string, string> Variables = new(StringComparer.Ordinal)
    {
        ["STACK_TABLE_PARCEL"] = "Storefront-Parcels-1A2B",
        ["STACK_TABLE_PARCEL__ARCHIVE"] = "Storefront-Archive-5E6F",
        ["STACK_QUEUE_PARCEL_SENT"] = "https://sqs.eu-west-1.amazonaws.com/123456789012/sent",
        ["STACK_TOPIC_PARCEL_SENT"] = "arn:aws:sns:eu-west-1:123456789012:sent",
        ["STACK_BUCKET_RECEIPTS"] = "storefront-receipts-3c4d",
        ["STACK_BUCKET_EMPTY"] = "",
        ["STACK_IDEMPOTENCY_TABLE"] = "Storefront-Idempotency-7A8B",
        ["STACK_IDEMPOTENCY_TABLE__PAYMENTS"] = "Storefront-Payments-9C0D",
    };

    private readonly Lambda.Links _links = new(Variables.GetValueOrDefault);

    [Fact]
    public void A_granted_resource_is_found_by_its_type_or_id()
    {
        Assert.Equal("Storefront-Parcels-1A2B", _links.Table<Parcel>());
        Assert.Equal("Storefront-Archive-5E6F", _links.Table<Parcel>("Archive"));
        Assert.Equal("https://sqs.eu-west-1.amazonaws.com/123456789012/sent", _links.Queue<ParcelSent>());
        Assert.Equal("arn:aws:sns:eu-west-1:123456789012:sent", _links.Topic<ParcelSent>());
        Assert.Equal("storefront-receipts-3c4d", _links.Bucket("Receipts"));
        Assert.Equal("Storefront-Idempotency-7A8B", _links.IdempotencyTable());
        Assert.Equal("Storefront-Payments-9C0D", _links.IdempotencyTable("Payments"));
    }

    public static TheoryData<Action<Lambda.Links>, string> Ungranted => new()
    {
        {
            links => links.Table<ParcelLine>(),
            "a table of ParcelLine, but was never granted it: STACK_TABLE_PARCEL_LINE is not set. In the stack that declares the function, add table.GrantRead(function), table.GrantPut(function), table.GrantWrite(function) or table.GrantReadWrite(function), where table is the ItemTable<ParcelLine>."
        },
        {
            links => links.Queue<ParcelSent>("Express"),
            "a queue of ParcelSent linked as Express, but was never granted it: STACK_QUEUE_PARCEL_SENT__EXPRESS is not set. In the stack that declares the function, add queue.GrantSend(function, linkAs: \"Express\"), where queue is the WorkQueue<ParcelSent> or the FifoQueue<ParcelSent>."
        },
        {
            links => links.Topic<ItemChange<Parcel>>(),
            "a topic of ItemChange<Parcel>, but was never granted it: STACK_TOPIC_ITEM_CHANGE_PARCEL is not set. In the stack that declares the function, add topic.GrantPublish(function), where topic is the EventTopic<ItemChange<Parcel>> or the FifoTopic<ItemChange<Parcel>>."
        },
        {
            links => links.Bucket("Invoices"),
            "the bucket Invoices, but was never granted it: STACK_BUCKET_INVOICES is not set. In the stack that declares the function, add bucket.GrantRead(function) or bucket.GrantWrite(function), where bucket is the ObjectBucket with the id \"Invoices\"."
        },
        {
            links => links.IdempotencyTable("Orders"),
            "an idempotency table linked as Orders, but was never granted it: STACK_IDEMPOTENCY_TABLE__ORDERS is not set. In the stack that declares the function, add idempotency.GrantUse(function, linkAs: \"Orders\"), where idempotency is the IdempotencyTable."
        },
        {
            links => links.IdempotencyScope(),
            "an idempotency table, but was never granted it: STACK_IDEMPOTENCY_SCOPE is not set. In the stack that declares the function, add idempotency.GrantUse(function), where idempotency is the IdempotencyTable."
        },
    };

    [Theory]
    [MemberData(nameof(Ungranted))]
    public void What_was_not_granted_says_which_grant_to_add(Action<Lambda.Links> read, string message) =>
        Assert.Equal("This function uses " + message, Assert.Throws<MissingLinkException>(() => read(_links)).Message);

    [Fact]
    public void An_empty_name_counts_as_not_granted() =>
        Assert.Equal("STACK_BUCKET_EMPTY", Assert.Single(Assert.Throws<MissingLinkException>(() => _links.Bucket("Empty")).Missing).Variable);
}
