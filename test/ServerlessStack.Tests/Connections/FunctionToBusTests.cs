using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.Connections;

public sealed class FunctionToBusTests() : DestinationContract("FunctionToBus", "Audit")
{
    protected override string Arn => """{"Fn::GetAtt":["AuditBus","Arn"]}""";

    protected override string Action => "events:PutEvents";

    protected override string? DeadLetters => null;

    protected override Action<InvocationRecords<OrderPlaced>> Declare(Stack stack, string id)
    {
        var bus = new EventBus(stack, id);
        return records => records.AddConsumer(bus);
    }

    [Fact]
    public void Consumers_of_the_bus_pick_the_records_of_that_function_and_outcome()
    {
        var stack = TestStack.Create();
        var bus = new EventBus(stack, "Audit");
        var function = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
        function.Failed.AddConsumer(bus);
        function.Succeeded.AddConsumer(bus);
        bus.Events(function.Failed).AddConsumer(new WorkQueue<OrderPlaced>(stack, "Unfulfilled"));
        bus.Events(function.Succeeded).AddConsumer(new DotNetFunction<FulfilOrder>(stack, "Escalate"));
        var template = Amazon.CDK.Assertions.Template.FromStack(stack);

        Assert.Equal(
            """{"source":["lambda"],"detail-type":["Lambda Function Invocation Result - Failure"],"detail":{"requestContext":{"functionArn":[{"Fn::Join":["",[{"Fn::GetAtt":["FulfilOrderFunction","Arn"]},":$LATEST"]]}]}}}""",
            template.Part("UnfulfilledFromAuditFulfilOrderFailedRule", "EventPattern"));
        Assert.Equal(
            """["Lambda Function Invocation Result - Success"]""",
            template.Part("EscalateFromAuditFulfilOrderSucceededRule", "EventPattern", "detail-type"));
        Assert.All(EventGraph.Of(stack).Edges, edge => Assert.True(edge.CarriesRecords));
    }

    [Fact]
    public void Records_keep_their_source_on_another_bus()
    {
        var template = TestStack.TemplateOf(stack =>
        {
            var bus = new EventBus(stack, "Audit");
            var function = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
            function.Failed.AddConsumer(bus);
            bus.Events(function.Failed).AddConsumer(new EventBus(stack, "Company"));
        });

        Assert.Equal("""["lambda"]""", template.Part("CompanyFromAuditFulfilOrderFailedRule", "EventPattern", "source"));
    }
}
