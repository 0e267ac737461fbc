using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;

namespace ServerlessStack.Tests.Connections;

public sealed class StreamToBusTests() : StreamPipeContract("StreamToBus")
{
    private protected override ExpectedEdge Edge => new("Feed", "Shop", typeof(OrderPlaced), "placed => placed.Country == \"NL\"", SharedDeadLetters);

    protected override string Source => "KinesisStreamParameters";

    protected override int LongestAge => 604_800;

    protected override string Pattern => """{"data":{"country":["NL"]}}""";

    protected override (string Name, int MostEvents) Service => ("EventBridge", 10);

    protected override string TargetArn => Attribute("ShopBus");

    protected override string TargetParameters => """{"EventBridgeEventBusParameters":{"DetailType":"OrderPlaced","Source":"Shop"},"InputTemplate":"<$.data>"}""";

    protected override string DeliveryStatement => Allows("\"events:PutEvents\"", Attribute("ShopBus"));

    protected override IReadOnlyList<string> ReadStatements =>
        [Allows("""["kinesis:DescribeStream","kinesis:DescribeStreamSummary","kinesis:GetRecords","kinesis:GetShardIterator","kinesis:ListShards"]""", Attribute("FeedStream"))];

    protected override Action<StreamPipeProps?, bool> Declare(Stack stack)
    {
        var stream = new EventStream<OrderPlaced>(stack, "Feed", placed => placed.CustomerId);
        var consumer = new EventBus(stack, "Shop");
        return (props, filtered) => stream.AddConsumer(consumer, filtered ? placed => placed.Country == "NL" : null, props);
    }
}
