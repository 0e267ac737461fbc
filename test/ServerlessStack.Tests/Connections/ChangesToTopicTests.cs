using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;

namespace ServerlessStack.Tests.Connections;

/// <summary>Changes that travel as they are, without a projection.</summary>
public sealed class ChangesToTopicTests() : TablePipeContract("ChangesToTopic", projected: false)
{
    private protected override ExpectedEdge Edge => new("Orders", "Announcements", typeof(ItemChange<Order>), FilterInWords, SharedDeadLetters);

    protected override (string Name, int MostEvents) Service => ("SNS", 10);

    protected override string TargetArn => Reference("AnnouncementsTopic");

    protected override string TargetParameters => "{}";

    protected override string DeliveryStatement => Allows("\"sns:Publish\"", Reference("AnnouncementsTopic"));

    protected override Action<StreamPipeProps?, bool> Declare(Stack stack)
    {
        var table = new ItemTable<Order>(stack, "Orders");
        var consumer = new EventTopic<ItemChange<Order>>(stack, "Announcements");
        return (props, filtered) => table.AddConsumer(consumer, filtered ? Some : Change.Any, filtered ? Placed : null, props);
    }
}
