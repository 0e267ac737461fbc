using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;

namespace ServerlessStack.Tests.Connections;

public sealed class StreamToTopicTests() : StreamPipeContract("StreamToTopic")
{
    private protected override ExpectedEdge Edge => new("Feed", "Announcements", typeof(OrderPlaced), "placed => placed.Country == \"NL\"", SharedDeadLetters);

    protected override string Source => "KinesisStreamParameters";

    protected override int LongestAge => 604_800;

    protected override string Pattern => """{"data":{"country":["NL"]}}""";

    protected override (string Name, int MostEvents) Service => ("SNS", 10);

    protected override string TargetArn => Reference("AnnouncementsTopic");

    protected override string TargetParameters => """{"InputTemplate":"<$.data>"}""";

    protected override string DeliveryStatement => Allows("\"sns:Publish\"", Reference("AnnouncementsTopic"));

    protected override IReadOnlyList<string> ReadStatements =>
        [Allows("""["kinesis:DescribeStream","kinesis:DescribeStreamSummary","kinesis:GetRecords","kinesis:GetShardIterator","kinesis:ListShards"]""", Attribute("FeedStream"))];

    protected override Action<StreamPipeProps?, bool> Declare(Stack stack)
    {
        var stream = new EventStream<OrderPlaced>(stack, "Feed", placed => placed.CustomerId);
        var consumer = new EventTopic<OrderPlaced>(stack, "Announcements");
        return (props, filtered) => stream.AddConsumer(consumer, filtered ? placed => placed.Country == "NL" : null, props);
    }
}
