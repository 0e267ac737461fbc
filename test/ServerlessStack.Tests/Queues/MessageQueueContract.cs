using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Lambdas;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Queues;

/// <summary>What every queue keeps to, whether it keeps an order or not. The queue is called Work, and its message is OrderPlaced.</summary>
/// <param name="snapshots">What its snapshots' names begin with.</param>
public abstract class MessageQueueContract(string snapshots)
{
    /// <summary>Every choice made for the dead letters.</summary>
    protected static readonly DeadLetterQueueProps FullDeadLetters = new() { Retention = Duration.Days(10), AlarmThreshold = 5 };

    /// <summary>Declares a queue with no choice made.</summary>
    /// <returns>Lets a function send to it.</returns>
    protected abstract Action<DotNetFunction> Declare(Stack stack);

    /// <summary>Declares a queue that keeps a message for five minutes and then seven days, three receives and one hour, with <see cref="FullDeadLetters"/>.</summary>
    protected abstract void DeclareFull(Stack stack);

    /// <summary>Declares a queue that keeps a message for thirteen hours and then fourteen days, no receive and no time at all.</summary>
    protected abstract void DeclareInvalid(Stack stack);

    [Fact]
    public void Minimal_snapshot() => TemplateSnapshot.Matches(TestStack.With(stack => Declare(stack)), $"{snapshots}Minimal");

    [Fact]
    public void Full_snapshot() => TemplateSnapshot.Matches(TestStack.With(DeclareFull), $"{snapshots}Full");

    [Fact]
    public void Keeps_dead_letters_longer_than_messages()
    {
        var template = TheTemplate.Of(TestStack.With(stack => Declare(stack)));

        template.HasQueue("Work").WithDeadLetters(afterReceives: 5).WithVisibilityTimeout(Duration.Minutes(1)).WithRetention(Duration.Days(4));
        template.HasQueue("Work/DeadLetters").WithRetention(Duration.Days(14));
    }

    [Fact]
    public void Encrypts_both_queues_and_refuses_clear_text()
    {
        var stack = TestStack.With(stack => Declare(stack));
        var template = TheTemplate.Of(stack).Has(2, "AWS::SQS::QueuePolicy");

        template.HasQueue("Work").With("SqsManagedSseEnabled", true);
        template.HasQueue("Work/DeadLetters").With("SqsManagedSseEnabled", true);
        Assert.All(
            ["Work/Queue", "Work/DeadLetters/Queue"],
            path => template.HasResource("AWS::SQS::QueuePolicy", path)
                .With("PolicyDocument.Statement.0.Effect", "Deny")
                .With("PolicyDocument.Statement.0.Condition.Bool.aws:SecureTransport", "false"));
    }

    [Fact]
    public void Alarms_on_age_and_on_the_first_dead_letter()
    {
        var template = TestStack.TemplateOf(stack => Declare(stack));

        template.Has("AWS::CloudWatch::Alarm", new() { ["MetricName"] = "ApproximateAgeOfOldestMessage", ["Threshold"] = 900, ["ComparisonOperator"] = "GreaterThanThreshold" });
        template.Has("AWS::CloudWatch::Alarm", new() { ["MetricName"] = "ApproximateNumberOfMessagesVisible", ["Threshold"] = 1, ["ComparisonOperator"] = "GreaterThanOrEqualToThreshold" });
    }

    [Fact]
    public void Every_default_can_be_overridden()
    {
        var stack = TestStack.With(DeclareFull);
        var (template, alarms) = (TheTemplate.Of(stack), Amazon.CDK.Assertions.Template.FromStack(stack));

        template.HasQueue("Work").WithDeadLetters(afterReceives: 3).WithVisibilityTimeout(Duration.Minutes(5)).WithRetention(Duration.Days(7));
        template.HasQueue("Work/DeadLetters").WithRetention(Duration.Days(10));
        alarms.Has("AWS::CloudWatch::Alarm", new() { ["MetricName"] = "ApproximateAgeOfOldestMessage", ["Threshold"] = 3600 });
        alarms.Has("AWS::CloudWatch::Alarm", new() { ["MetricName"] = "ApproximateNumberOfMessagesVisible", ["Threshold"] = 5 });
    }

    [Fact]
    public void A_grant_to_send_allows_nothing_else_and_links_the_queues_url()
    {
        var template = TheTemplate.Of(TestStack.With(stack => Declare(stack)(new DotNetFunction<GetOrder>(stack, "GetOrder"))));

        template.HasFunction("GetOrder")
            .MayOnly(on: "Work/Queue", "sqs:SendMessage")
            .MayOnly(on: "Work/DeadLetters")
            .With("Environment.Variables.STACK_QUEUE_ORDER_PLACED.Ref", template.HasQueue("Work").LogicalId);
    }

    [Fact]
    public void Reports_every_invalid_value_at_once() => Assert.Equal(
        """
        Test/Work:
          - VisibilityTimeout (46800 s) must be whole seconds, 0 s to 43200 s, or SQS refuses the queue.
          - Retention (1209600 s) must be whole seconds, 60 s or more and shorter than the dead-letter queue's 1209600 s, or dead letters expire before anybody sees them.
          - MaxReceiveCount (0) must be 1 to 1000, or SQS refuses the redrive policy.
          - AgeAlarm (0 s) must be whole seconds, 1 s or more, or the alarm is always on.
        """.ReplaceLineEndings("\n"),
        TestStack.ErrorOf(DeclareInvalid));
}
