using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Queues;

public sealed class WorkQueueTests
{
    private static readonly WorkQueueProps Full = new()
    {
        VisibilityTimeout = Duration.Minutes(5),
        Retention = Duration.Days(7),
        MaxReceiveCount = 3,
        AgeAlarm = Duration.Hours(1),
        DeadLetters = new DeadLetterQueueProps { Retention = Duration.Days(10), AlarmThreshold = 5 },
    };

    [Fact]
    public void Minimal_snapshot()
    {
        var stack = TestStack.Create();
        _ = new WorkQueue<OrderPlaced>(stack, "Work");
        TemplateSnapshot.Matches(stack, "Minimal");
    }

    [Fact]
    public void Full_snapshot()
    {
        var stack = TestStack.Create();
        _ = new WorkQueue<OrderPlaced>(stack, "Work", Full);
        TemplateSnapshot.Matches(stack, "Full");
    }

    [Fact]
    public void Keeps_dead_letters_longer_than_messages()
    {
        var template = TestStack.TemplateOf(stack => new WorkQueue<OrderPlaced>(stack, "Work"));

        template.Has("AWS::SQS::Queue", new() { ["VisibilityTimeout"] = 60, ["MessageRetentionPeriod"] = 4 * 86_400, ["RedrivePolicy"] = new Dictionary<string, object> { ["maxReceiveCount"] = 5 } });
        template.Has("AWS::SQS::Queue", new() { ["MessageRetentionPeriod"] = 14 * 86_400 });
    }

    [Fact]
    public void Encrypts_both_queues_and_refuses_clear_text()
    {
        var template = TestStack.TemplateOf(stack => new WorkQueue<OrderPlaced>(stack, "Work"));

        template.AllResourcesProperties("AWS::SQS::Queue", new Dictionary<string, object> { ["SqsManagedSseEnabled"] = true });
        template.ResourceCountIs("AWS::SQS::QueuePolicy", 2);
        template.AllResourcesProperties("AWS::SQS::QueuePolicy", new Dictionary<string, object>
        {
            ["PolicyDocument"] = new Dictionary<string, object>
            {
                ["Statement"] = Amazon.CDK.Assertions.Match.ArrayWith(
                [
                    Amazon.CDK.Assertions.Match.ObjectLike(new Dictionary<string, object>
                    {
                        ["Effect"] = "Deny",
                        ["Condition"] = new Dictionary<string, object> { ["Bool"] = new Dictionary<string, object> { ["aws:SecureTransport"] = "false" } },
                    }),
                ]),
            },
        });
    }

    [Fact]
    public void Alarms_on_age_and_on_the_first_dead_letter()
    {
        var template = TestStack.TemplateOf(stack => new WorkQueue<OrderPlaced>(stack, "Work"));

        template.Has("AWS::CloudWatch::Alarm", new() { ["MetricName"] = "ApproximateAgeOfOldestMessage", ["Threshold"] = 900, ["ComparisonOperator"] = "GreaterThanThreshold" });
        template.Has("AWS::CloudWatch::Alarm", new() { ["MetricName"] = "ApproximateNumberOfMessagesVisible", ["Threshold"] = 1, ["ComparisonOperator"] = "GreaterThanOrEqualToThreshold" });
    }

    [Fact]
    public void Every_default_can_be_overridden()
    {
        var template = TestStack.TemplateOf(stack => new WorkQueue<OrderPlaced>(stack, "Work", Full));

        template.Has("AWS::SQS::Queue", new()
        {
            ["VisibilityTimeout"] = 300,
            ["MessageRetentionPeriod"] = 7 * 86_400,
            ["RedrivePolicy"] = new Dictionary<string, object> { ["maxReceiveCount"] = 3 },
        });
        template.Has("AWS::CloudWatch::Alarm", new() { ["MetricName"] = "ApproximateAgeOfOldestMessage", ["Threshold"] = 3600 });
        template.Has("AWS::SQS::Queue", new() { ["MessageRetentionPeriod"] = 10 * 86_400 });
        template.Has("AWS::CloudWatch::Alarm", new() { ["MetricName"] = "ApproximateNumberOfMessagesVisible", ["Threshold"] = 5 });
    }

    [Fact]
    public void A_grant_to_send_allows_nothing_else_and_links_the_queues_url()
    {
        var template = TestStack.TemplateOf(stack => new WorkQueue<OrderPlaced>(stack, "Work").GrantSend(new DotNetFunction<GetOrder>(stack, "GetOrder")));

        var (actions, resource) = Assert.Single(PolicyStatements.Of(template), statement => statement.Resource.Contains("Work", StringComparison.Ordinal));
        Assert.Equal(["sqs:SendMessage"], actions);
        Assert.Contains("""{"Fn::GetAtt":["WorkQueue""", resource, StringComparison.Ordinal);
        template.Has("AWS::Lambda::Function", new()
        {
            ["Environment"] = new Dictionary<string, object>
            {
                ["Variables"] = new Dictionary<string, object>
                {
                    ["STACK_QUEUE_ORDER_PLACED"] = new Dictionary<string, object> { ["Ref"] = Amazon.CDK.Assertions.Match.StringLikeRegexp("^WorkQueue") },
                },
            },
        });
    }

    [Fact]
    public void Two_queues_of_one_message_are_told_apart_by_what_they_are_linked_as()
    {
        var template = TestStack.TemplateOf(stack =>
        {
            var function = new DotNetFunction<GetOrder>(stack, "GetOrder");
            new WorkQueue<OrderPlaced>(stack, "Work").GrantSend(function);
            new WorkQueue<OrderPlaced>(stack, "Express").GrantSend(function, linkAs: "Express");
        });

        template.Has("AWS::Lambda::Function", new()
        {
            ["Environment"] = new Dictionary<string, object>
            {
                ["Variables"] = new Dictionary<string, object> { ["STACK_QUEUE_ORDER_PLACED__EXPRESS"] = Amazon.CDK.Assertions.Match.AnyValue() },
            },
        });
    }

    [Fact]
    public void Two_queues_of_one_message_cannot_be_linked_to_one_function_under_one_name()
    {
        var error = TestStack.ErrorOf(stack =>
        {
            var function = new DotNetFunction<GetOrder>(stack, "GetOrder");
            new WorkQueue<OrderPlaced>(stack, "Work").GrantSend(function);
            new WorkQueue<OrderPlaced>(stack, "Express").GrantSend(function);
        });

        Assert.Contains("linkAs: \"Express\"", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_every_invalid_value_at_once()
    {
        var error = TestStack.ErrorOf(stack => new WorkQueue<OrderPlaced>(stack, "Work", new WorkQueueProps
        {
            VisibilityTimeout = Duration.Hours(13),
            Retention = Duration.Days(14),
            MaxReceiveCount = 0,
            AgeAlarm = Duration.Seconds(0),
        }));

        Assert.Equal(
            """
            Test/Work:
              - VisibilityTimeout (46800 s) must be whole seconds, 0 s to 43200 s, or SQS refuses the queue.
              - Retention (1209600 s) must be whole seconds, 60 s or more and shorter than the dead-letter queue's 1209600 s, or dead letters expire before anybody sees them.
              - MaxReceiveCount (0) must be 1 to 1000, or SQS refuses the redrive policy.
              - AgeAlarm (0 s) must be whole seconds, 1 s or more, or the alarm is always on.
            """.ReplaceLineEndings("\n"),
            error);
    }

    [Fact]
    public void Reports_every_invalid_value_of_its_dead_letter_queue_at_once()
    {
        var error = TestStack.ErrorOf(stack => new DeadLetterQueue(stack, "DeadLetters", new DeadLetterQueueProps { Retention = Duration.Days(15), AlarmThreshold = 0 }));

        Assert.Equal(
            """
            Test/DeadLetters:
              - Retention (1296000 s) must be whole seconds, 60 s to 1209600 s, or SQS refuses the queue.
              - AlarmThreshold (0) must be at least 1, or the alarm is always on.
            """.ReplaceLineEndings("\n"),
            error);
    }

    [Fact]
    public void A_fraction_of_a_second_is_named_like_every_other_value()
    {
        var error = TestStack.ErrorOf(stack => new WorkQueue<OrderPlaced>(stack, "Work", new WorkQueueProps { VisibilityTimeout = Duration.Millis(1500) }));

        Assert.Equal("Test/Work:\n  - VisibilityTimeout (1.5 s) must be whole seconds, 0 s to 43200 s, or SQS refuses the queue.", error);
    }

    [Fact]
    public void Skips_checks_of_values_that_only_deployment_knows()
    {
        var stack = TestStack.Create();
        var chosen = new CfnParameter(stack, "Retention", new CfnParameterProps { Type = "Number" });

        _ = new WorkQueue<OrderPlaced>(stack, "Work", new WorkQueueProps { Retention = Duration.Seconds(chosen.ValueAsNumber) });

        Amazon.CDK.Assertions.Template.FromStack(stack).Has("AWS::SQS::Queue", new() { ["MessageRetentionPeriod"] = new Dictionary<string, object> { ["Ref"] = "Retention" } });
    }
}
