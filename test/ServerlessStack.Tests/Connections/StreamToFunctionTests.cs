using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.Connections;

public sealed class StreamToFunctionTests() : MappingContract("StreamToFunction")
{
    private protected override ExpectedEdge Edge => new("Feed", "Handler", typeof(OrderPlaced), "placed => placed.Country == \"NL\"", SharedDeadLetters);

    protected override int LongestAge => 604_800;

    protected override string SourceArn => """{"Fn::GetAtt":["FeedStream","Arn"]}""";

    protected override string ReadActions => """["kinesis:DescribeStream","kinesis:DescribeStreamSummary","kinesis:GetRecords","kinesis:GetShardIterator","kinesis:ListShards"]""";

    protected override string Pattern => """{"data":{"country":["NL"]}}""";

    protected override Action<StreamMappingProps?, bool> Declare(Stack stack)
    {
        var stream = new EventStream<OrderPlaced>(stack, "Feed", placed => placed.CustomerId);
        var function = new DotNetFunction<FulfilOrder>(stack, "Handler");
        return (props, filtered) => stream.AddConsumer(function, filtered ? placed => placed.Country == "NL" : null, props);
    }
}
