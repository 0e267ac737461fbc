using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;
using Stack = Amazon.CDK.Stack;

namespace ServerlessStack.Tests.Connections;

public sealed class TopicToFunctionTests() : PairContract("TopicToFunction")
{
    [Fact]
    public void Subscribes_the_function_to_every_event()
    {
        var template = TestStack.TemplateOf(ConnectMinimally);

        Assert.Equal("\"lambda\"", template.Part("FulfilOrderFromOrderPlacedSubscription", "Protocol"));
        Assert.Equal("""{"Fn::GetAtt":["FulfilOrderFunction","Arn"]}""", template.Part("FulfilOrderFromOrderPlacedSubscription", "Endpoint"));
        Assert.Equal("null", template.Part("FulfilOrderFromOrderPlacedSubscription", "FilterPolicy"));
    }

    [Fact]
    public void Filters_on_the_events_own_json_names()
    {
        var template = TestStack.TemplateOf(stack => new EventTopic<OrderPlaced>(stack, "OrderPlaced").AddConsumer(new DotNetFunction<FulfilOrder>(stack, "FulfilOrder"), where: order => order.Total > 0));

        Assert.Equal("\"MessageBody\"", template.Part("FulfilOrderFromOrderPlacedSubscription", "FilterPolicyScope"));
        Assert.Equal("""{"total":[{"numeric":[">",0]}]}""", template.Part("FulfilOrderFromOrderPlacedSubscription", "FilterPolicy"));
    }

    [Fact]
    public void What_SNS_cannot_deliver_goes_where_the_functions_failures_go_and_nobody_else_may_send_there()
    {
        var template = TestStack.TemplateOf(ConnectMinimally);

        Assert.Equal("""{"deadLetterTargetArn":{"Fn::GetAtt":["DeadLettersQueue","Arn"]}}""", template.Part("FulfilOrderFromOrderPlacedSubscription", "RedrivePolicy"));
        Assert.Equal(
            ["""{"Action":"sqs:SendMessage","Condition":{"ArnEquals":{"aws:SourceArn":{"Ref":"OrderPlacedTopic"}}},"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},"Resource":{"Fn::GetAtt":["DeadLettersQueue","Arn"]}}"""],
            template.Allowed("DeadLettersQueuePolicy", "PolicyDocument"));
    }

    [Fact]
    public void The_function_admits_that_topic_alone_before_it_subscribes()
    {
        var template = TestStack.TemplateOf(ConnectMinimally);

        template.ResourceCountIs("AWS::Lambda::Permission", 1);
        Assert.Equal("\"lambda:InvokeFunction\"", template.Part("FulfilOrderFromOrderPlacedPermission", "Action"));
        Assert.Equal("\"sns.amazonaws.com\"", template.Part("FulfilOrderFromOrderPlacedPermission", "Principal"));
        Assert.Equal("""{"Ref":"OrderPlacedTopic"}""", template.Part("FulfilOrderFromOrderPlacedPermission", "SourceArn"));
        Assert.Contains((object[])template.Only("AWS::SNS::Subscription")["DependsOn"], needed => ((string)needed).StartsWith("FulfilOrderFromOrderPlacedPermission", StringComparison.Ordinal));
    }

    [Fact]
    public void Reports_everything_that_a_filter_cannot_say_at_once()
    {
        var error = TestStack.ErrorOf(stack => new EventTopic<OrderPlaced>(stack, "OrderPlaced").AddConsumer(
            new DotNetFunction<FulfilOrder>(stack, "FulfilOrder"), where: order => order.Country.Length == 2 && order.CustomerId.Contains('x')));

        Assert.Equal(
            """
            Test/FulfilOrder:
              - order.Country.Length == 2 cannot become an SNS filter policy: a filter cannot ask for Length; compare the event's own properties with constants, or decide in the handler.
              - order.CustomerId.Contains('x') cannot become an SNS filter policy: it has no such comparison of texts; use ==, StartsWith, EndsWith or a set of values, or decide in the handler.
            """.ReplaceLineEndings("\n"),
            error);
    }

    [Fact]
    public void Cannot_be_made_twice()
    {
        var error = TestStack.ErrorOf(stack =>
        {
            var topic = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
            var function = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
            topic.AddConsumer(function);
            topic.AddConsumer(function);
        });

        Assert.Equal(
            """
            Test/FulfilOrder:
              - Test/OrderPlaced is connected to it already, or another source of the same id is; every event would arrive twice, or CloudFormation could not tell the two connections apart. Connect it once, or rename one source.
            """.ReplaceLineEndings("\n"),
            error);
    }

    [Fact]
    public void Records_its_arrow()
    {
        var stack = TestStack.Create();
        new EventTopic<OrderPlaced>(stack, "OrderPlaced").AddConsumer(new DotNetFunction<FulfilOrder>(stack, "FulfilOrder"), where: order => order.Total > 0);

        var edge = Assert.Single(EventGraph.Of(stack).Edges);

        Assert.Equal("Test/OrderPlaced", edge.Source.Node.Path);
        Assert.Equal("Test/FulfilOrder", edge.Consumer.Node.Path);
        Assert.Equal(typeof(OrderPlaced), edge.Event);
        Assert.Equal("order => order.Total > 0", edge.Filter);
        Assert.Equal("SNS's own retries over 23 days", edge.Retries);
        Assert.Equal("Test/DeadLetters/Queue", edge.DeadLetters!.Node.Path);
    }

    /// <summary>Connects with every choice made.</summary>
    internal override void ConnectFully(Stack stack) => new EventTopic<OrderPlaced>(stack, "OrderPlaced").AddConsumer(
        new DotNetFunction<FulfilOrder>(stack, "FulfilOrder", new FunctionProps { OnFailure = new DeadLetterQueue(stack, "Unfulfilled").Queue }),
        where: order => order.Total > 0 && order.Country != "NL");

    protected override void ConnectMinimally(Stack stack) => new EventTopic<OrderPlaced>(stack, "OrderPlaced").AddConsumer(new DotNetFunction<FulfilOrder>(stack, "FulfilOrder"));
}
