using Amazon.CDK;
using Amazon.CDK.Assertions;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Lambdas;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Connections;

public sealed class TableToTopicTests() : TablePipeContract("TableToTopic", projected: true)
{
    private protected override ExpectedEdge Edge => new("Orders", "Announcements", typeof(OrderPlaced), FilterInWords, SharedDeadLetters);

    protected override (string Name, int MostEvents) Service => ("SNS", 10);

    protected override string TargetArn => Reference("AnnouncementsTopic");

    protected override string TargetParameters => "{}";

    protected override string DeliveryStatement => Allows("\"sns:Publish\"", Reference("AnnouncementsTopic"));

    protected override Action<StreamPipeProps?, bool> Declare(Stack stack)
    {
        var table = new ItemTable<Order>(stack, "Orders");
        var consumer = new EventTopic<OrderPlaced>(stack, "Announcements");
        var projection = new DotNetFunction<AnnounceOrder>(stack, "AnnounceOrder");
        return (props, filtered) => table.AddConsumer(consumer, via: projection, filtered ? Some : Change.Any, filtered ? Placed : null, props);
    }

    [Theory]
    [InlineData(Change.Insert, """{"eventName":["INSERT"]}""")]
    [InlineData(Change.Modify | Change.Remove, """{"eventName":["MODIFY","REMOVE"]}""")]
    public void Filters_by_kind_of_change(Change on, string pattern)
    {
        var template = TestStack.TemplateOf(stack => Announce(stack, on));

        Assert.Equal(pattern, System.Text.Json.JsonSerializer.Deserialize<string>(Pipe(template, "SourceParameters", "FilterCriteria", "Filters", "0", "Pattern")));
    }

    [Fact]
    public void Refuses_a_connection_that_would_never_publish()
    {
        var error = TestStack.ErrorOf(stack => Announce(stack, Change.None));

        Assert.Equal("Test/Announcements:\n  - Change (None) must name Insert, Modify or Remove, or nothing would ever arrive.", error);
    }

    [Fact]
    public void Lives_in_the_consumers_stack_and_leaves_the_dead_letters_there()
    {
        var app = TestApp.Create();
        var orders = new Stack(app, "Orders");
        var shop = new Stack(app, "Shop");
        new ItemTable<Order>(orders, "Orders").AddConsumer(new EventTopic<OrderPlaced>(shop, "Announcements"), via: new DotNetFunction<AnnounceOrder>(orders, "AnnounceOrder"));

        Template.FromStack(orders).ResourceCountIs("AWS::Pipes::Pipe", 0);
        Template.FromStack(shop).ResourceCountIs("AWS::Pipes::Pipe", 1);
        Assert.Equal("""{"Fn::GetAtt":["DeadLettersQueue","Arn"]}""", Pipe(Template.FromStack(shop), "SourceParameters", "DynamoDBStreamParameters", "DeadLetterConfig", "Arn"));
    }

    private static void Announce(Stack stack, Change on) =>
        new ItemTable<Order>(stack, "Orders").AddConsumer(new EventTopic<OrderPlaced>(stack, "Announcements"), via: new DotNetFunction<AnnounceOrder>(stack, "AnnounceOrder"), on);
}
