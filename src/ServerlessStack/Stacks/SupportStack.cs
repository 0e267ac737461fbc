using Amazon.CDK;
using Constructs;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Storefront.Stages;

namespace ServerlessStack.Storefront.Stacks;

/// <summary>What customers have to say: messages reach the helpdesk and reviews a moderator, without a function.</summary>
public sealed class SupportStack : Stack
{
    private const int FewestStars = 1;

    // A review with this many stars or fewer is a complaint, too.
    private const int StarsOfComplaint = 2;

    /// <summary>Declares the stack.</summary>
    /// <param name="scope">The app.</param>
    /// <param name="stage">The stage.</param>
    public SupportStack(Construct scope, StageSettings stage)
        : base(scope, StackNames.Of(stage, "Support"), new StackProps { Description = "The storefront's helpdesk and reviews" })
    {
        ArgumentNullException.ThrowIfNull(stage);

        // An API cannot tell a topic. The queue does, and keeps a message also while nobody could be told.
        Messages = new WorkQueue<CustomerMessage>(this, "Messages");
        var helpdesk = ForPeople.Topic<CustomerMessage>(this, "Helpdesk");
        Bus = new EventBus(this, "Reviews", new EventBusProps { Description = "What customers think of articles" });
        var moderation = ForPeople.Queue<ReviewWritten>(this, "Moderation", askAfter: Duration.Days(1));
        var complaints = ForPeople.Topic<ReviewWritten>(this, "Complaints");

        Messages.AddConsumer(helpdesk);
        Bus.Events<ReviewWritten>().AddConsumer(moderation);
        Bus.Events<ReviewWritten>().AddConsumer(complaints, where: review => review.Stars >= FewestStars && review.Stars <= StarsOfComplaint);

        _ = new CfnOutput(this, "HelpdeskTopic", new CfnOutputProps { Value = helpdesk.Topic.TopicArn, Description = "The topic of customers' messages; subscribe the helpdesk to it" });
        _ = new CfnOutput(this, "ComplaintsTopic", new CfnOutputProps { Value = complaints.Topic.TopicArn, Description = "The topic of bad reviews; subscribe the helpdesk to it" });
        _ = new CfnOutput(this, "ModerationQueue", new CfnOutputProps { Value = moderation.Queue.QueueUrl, Description = "Reviews for a moderator to look at" });
    }

    /// <summary>What customers write to the helpdesk.</summary>
    public WorkQueue<CustomerMessage> Messages { get; }

    /// <summary>The bus of reviews.</summary>
    public EventBus Bus { get; }
}
