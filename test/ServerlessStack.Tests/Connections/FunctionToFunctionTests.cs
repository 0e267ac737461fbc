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
    public void In_a_circle_the_role_that_closes_it_has_its_permission_apart()
    {
        var template = TestStack.TemplateOf(stack =>
        {
            var first = new DotNetFunction<FulfilOrder>(stack, "First");
            var second = new DotNetFunction<FulfilOrder>(stack, "Second");
            var third = new DotNetFunction<FulfilOrder>(stack, "Third");
            first.Failed.AddConsumer(second);
            second.Failed.AddConsumer(first);
            third.Failed.AddConsumer(first);
            EventLoops.Allow(from: second, to: first, because: "The second one fails only while the first one's receipts are away.");
        });

        Assert.Contains("SecondFunction", template.Part("FirstRole", "Policies"), StringComparison.Ordinal);
        Assert.DoesNotContain("FirstFunction", template.Part("SecondRole", "Policies"), StringComparison.Ordinal);
        Assert.Contains("FirstFunction", template.Part("ThirdRole", "Policies"), StringComparison.Ordinal);
        Assert.Equal("""[{"Ref":"SecondRole"}]""", template.Part("FirstFromSecondFailedPolicy", "Roles"));
        Assert.Equal(
            ["""{"Action":"lambda:InvokeFunction","Effect":"Allow","Resource":{"Fn::GetAtt":["FirstFunction","Arn"]}}"""],
            template.Allowed("FirstFromSecondFailedPolicy", "PolicyDocument"));
        template.ResourceCountIs("AWS::IAM::Policy", 1);
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
            "Test/FulfilOrder:\n  - It cannot be its own destination for what succeeded: Lambda refuses that when it is deployed; send it to a queue that people read.",
            error);
    }
}
