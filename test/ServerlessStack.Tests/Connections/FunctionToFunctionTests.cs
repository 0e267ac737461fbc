using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.Connections;

public sealed class FunctionToFunctionTests() : DestinationContract("FunctionToFunction", "Escalate")
{
    protected override string Arn => """{"Fn::GetAtt":["EscalateFunction","Arn"]}""";

    protected override string Action => "lambda:InvokeFunction";

    protected override string? DeadLetters => "Test/DeadLetters/Queue";

    protected override Action<InvocationRecords<OrderPlaced>> Declare(Stack stack, string id)
    {
        var function = new DotNetFunction<FulfilOrder>(stack, id);
        return records => records.AddConsumer(function);
    }

    [Fact]
    public void A_circle_of_functions_is_refused()
    {
        var error = TestStack.ErrorOf(stack =>
        {
            var first = new DotNetFunction<FulfilOrder>(stack, "First");
            var second = new DotNetFunction<FulfilOrder>(stack, "Second");
            var third = new DotNetFunction<FulfilOrder>(stack, "Third");
            first.Failed.AddConsumer(second);
            second.Succeeded.AddConsumer(third);
            third.Failed.AddConsumer(first);
        });

        Assert.Equal("Test/First:\n  - What failed in Test/Third would come back to it, by Test/First, and be handed round for ever; end the circle at a queue that people read.", error);
    }

    [Fact]
    public void A_function_is_no_destination_of_its_own()
    {
        var error = TestStack.ErrorOf(stack =>
        {
            var function = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
            function.Succeeded.AddConsumer(function);
        });

        Assert.Equal(
            "Test/FulfilOrder:\n  - What succeeded in Test/FulfilOrder would come back to it, by Test/FulfilOrder, and be handed round for ever; end the circle at a queue that people read.",
            error);
    }
}
