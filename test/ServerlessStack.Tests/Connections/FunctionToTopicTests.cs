using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;

namespace ServerlessStack.Tests.Connections;

public sealed class FunctionToTopicTests() : DestinationContract("FunctionToTopic", "Unfulfilled")
{
    protected override string Arn => """{"Ref":"UnfulfilledTopic"}""";

    protected override string Action => "sns:Publish";

    protected override string? DeadLetters => null;

    protected override Action<InvocationRecords<OrderPlaced>> Declare(Stack stack, string id)
    {
        var topic = new EventTopic<OrderPlaced>(stack, id);
        return records => records.AddConsumer(topic);
    }
}
