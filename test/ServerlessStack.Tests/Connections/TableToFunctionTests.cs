using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;

namespace ServerlessStack.Tests.Connections;

public sealed class TableToFunctionTests() : MappingContract("TableToFunction")
{
    private protected override ExpectedEdge Edge =>
        new("Orders", "Handler", typeof(ItemChange<Order>), "Modify: (before, after) => after.Country == \"NL\"", SharedDeadLetters);

    protected override int LongestAge => 86_400;

    protected override string SourceArn => """{"Fn::GetAtt":["OrdersTable","StreamArn"]}""";

    protected override string ReadActions => """["dynamodb:DescribeStream","dynamodb:GetRecords","dynamodb:GetShardIterator","dynamodb:ListStreams"]""";

    protected override string Pattern => """{"eventName":["MODIFY"],"dynamodb":{"NewImage":{"country":{"S":["NL"]}}}}""";

    protected override Action<StreamMappingProps?, bool> Declare(Stack stack)
    {
        var table = new ItemTable<Order>(stack, "Orders");
        var function = new DotNetFunction<FollowOrder>(stack, "Handler");
        return (props, filtered) => table.AddConsumer(function, filtered ? Change.Modify : Change.Any, filtered ? (before, after) => after.Country == "NL" : null, props);
    }
}
