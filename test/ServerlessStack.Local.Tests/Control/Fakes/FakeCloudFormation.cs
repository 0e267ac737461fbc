using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Endpoint.Protocols;

namespace ServerlessStack.Local.Tests.Control.Fakes;

/// <summary>Two deployed stacks with the names that CDK gives.</summary>
internal sealed class FakeCloudFormation : IAwsService
{
    private const string Queues = "http://127.0.0.1:4600/000000000000";

    private static readonly Dictionary<string, (string LogicalId, string PhysicalId, string Type)[]> Stacks = new(StringComparer.Ordinal)
    {
        ["Shop-Api"] =
        [
            ("PlaceOrderFunctionF3BF3D1E", "Shop-PlaceOrder-1", "AWS::Lambda::Function"),
            ("DeadLettersQueue631681B1", $"{Queues}/Shop-Api-Dead", "AWS::SQS::Queue"),
        ],
        ["Shop-Fulfilment"] =
        [
            ("FulfilOrderFunctionE4B8A88E", "Shop-FulfilOrder-1", "AWS::Lambda::Function"),
            ("DeadLettersQueue631681B1", $"{Queues}/Shop-Fulfilment-Dead", "AWS::SQS::Queue"),
            ("FulfilmentQueue26A1FA60", $"{Queues}/Shop-Fulfilment", "AWS::SQS::Queue"),
            ("FulfilmentDeadLettersQueueEB720542", $"{Queues}/Shop-Fulfilment-Letters", "AWS::SQS::Queue"),
            ("ReturnsQueue51D0C7A2", $"{Queues}/Shop-Returns", "AWS::SQS::Queue"),
            ("PicturesBucket7A1B9C30", "shop-pictures", "AWS::S3::Bucket"),
            ("OrderPlacedTopicF8A2BA18", "arn:aws:sns:us-east-1:000000000000:Shop-OrderPlaced", "AWS::SNS::Topic"),
            ("AuditBusADA21778", "Shop-Audit", "AWS::Events::EventBus"),
            ("ViewsStream02B1D2EF", "Shop-Views", "AWS::Kinesis::Stream"),
        ],
    };

    public IReadOnlyList<string> SigningNames { get; } = ["cloudformation"];

    public async Task AnswerAsync(HttpContext context, SigningScope scope)
    {
        var call = await QueryCall.ReadAsync(context);
        await context.Response.WriteAsync(call.Operation == "DescribeStacks" ? DescribeStacks() : ListStackResources(call.Input["StackName"].ToString()));
    }

    private static string DescribeStacks() =>
        $"<R xmlns=\"http://cloudformation.amazonaws.com/doc/2010-05-15/\"><DescribeStacksResult><Stacks>{string.Concat(Stacks.Keys.Select(Describe))}</Stacks></DescribeStacksResult></R>";

    private static string Describe(string stack)
    {
        var outputs = stack == "Shop-Api" ? string.Empty
            : $"<member><OutputKey>WorkToDo</OutputKey><OutputValue>{Queues}/Shop-Fulfilment</OutputValue></member><member><OutputKey>PublishOutputX</OutputKey><OutputValue>x</OutputValue></member>";
        return $"<member><StackName>{stack}</StackName><StackStatus>CREATE_COMPLETE</StackStatus><Outputs>{outputs}</Outputs></member>";
    }

    private static string ListStackResources(string stack) =>
        $"<R xmlns=\"http://cloudformation.amazonaws.com/doc/2010-05-15/\"><ListStackResourcesResult><StackResourceSummaries>{string.Concat(Stacks[stack].Select(Describe))}</StackResourceSummaries></ListStackResourcesResult></R>";

    private static string Describe((string LogicalId, string PhysicalId, string Type) resource) =>
        $"<member><LogicalResourceId>{resource.LogicalId}</LogicalResourceId><PhysicalResourceId>{resource.PhysicalId}</PhysicalResourceId><ResourceType>{resource.Type}</ResourceType></member>";
}
