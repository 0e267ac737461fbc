using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;

namespace ServerlessStack.Tests.Connections;

public sealed class FunctionToQueueTests() : DestinationContract("FunctionToQueue", "Unfulfilled")
{
    protected override string Arn => """{"Fn::GetAtt":["UnfulfilledQueue","Arn"]}""";

    protected override string Action => "sqs:SendMessage";

    protected override string? DeadLetters => "Test/Unfulfilled/DeadLetters";

    protected override Action<InvocationRecords<OrderPlaced>> Declare(Stack stack, string id)
    {
        var queue = new WorkQueue<OrderPlaced>(stack, id);
        return records => records.AddConsumer(queue);
    }
}
