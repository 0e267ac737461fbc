using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Lambdas;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Connections;

public sealed class TableToTopicTests
{
    private static readonly TableToTopicProps Full = new() { BatchSize = 5, MaximumRetryAttempts = 2, MaximumRecordAge = Duration.Hours(1) };

    [Fact]
    public void Minimal_snapshot()
    {
        var stack = TestStack.Create();
        Connect(stack, Change.Any);
        TemplateSnapshot.Matches(stack, "TableToTopic.Minimal");
    }

    [Fact]
    public void Full_snapshot()
    {
        var stack = TestStack.Create();
        Connect(stack, Change.Insert | Change.Modify, Full);
        TemplateSnapshot.Matches(stack, "TableToTopic.Full");
    }

    [Fact]
    public void Switches_the_stream_on_with_both_images()
    {
        var template = TestStack.TemplateOf(stack => Connect(stack, Change.Any));

        template.Has("AWS::DynamoDB::Table", new() { ["StreamSpecification"] = new Dictionary<string, object> { ["StreamViewType"] = "NEW_AND_OLD_IMAGES" } });
    }

    [Fact]
    public void Bisects_retries_and_gives_up_to_a_dead_letter_queue()
    {
        var template = TestStack.TemplateOf(stack => Connect(stack, Change.Any));

        template.Has("AWS::Pipes::Pipe", new()
        {
            ["SourceParameters"] = new Dictionary<string, object>
            {
                ["DynamoDBStreamParameters"] = new Dictionary<string, object>
                {
                    ["OnPartialBatchItemFailure"] = "AUTOMATIC_BISECT",
                    ["MaximumRetryAttempts"] = 20,
                    ["MaximumRecordAgeInSeconds"] = 72_000,
                    ["BatchSize"] = 10,
                    ["StartingPosition"] = "TRIM_HORIZON",
                    ["DeadLetterConfig"] = new Dictionary<string, object> { ["Arn"] = Amazon.CDK.Assertions.Match.AnyValue() },
                },
            },
        });
    }

    [Theory]
    [InlineData(Change.Insert, """{"eventName":["INSERT"]}""")]
    [InlineData(Change.Modify | Change.Remove, """{"eventName":["MODIFY","REMOVE"]}""")]
    public void Filters_by_kind_of_change(Change on, string pattern)
    {
        var template = TestStack.TemplateOf(stack => Connect(stack, on));

        template.Has("AWS::Pipes::Pipe", new()
        {
            ["SourceParameters"] = new Dictionary<string, object>
            {
                ["FilterCriteria"] = new Dictionary<string, object> { ["Filters"] = new object[] { new Dictionary<string, object> { ["Pattern"] = pattern } } },
            },
        });
    }

    [Fact]
    public void The_pipe_may_do_exactly_what_it_does()
    {
        var template = TestStack.TemplateOf(stack => Connect(stack, Change.Any));

        var pipe = PolicyStatements.Of(template).Where(statement => !statement.Actions.Any(action => action.StartsWith("logs:", StringComparison.Ordinal) || action.StartsWith("xray:", StringComparison.Ordinal))).ToList();
        Assert.Equal(
            [
                "dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams",
                "lambda:InvokeFunction", "sns:Publish", "sqs:SendMessage",
            ],
            pipe.SelectMany(statement => statement.Actions).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.All(pipe, statement => Assert.DoesNotContain("*", statement.Resource, StringComparison.Ordinal));
    }

    [Fact]
    public void Refuses_a_connection_that_would_never_publish()
    {
        var error = TestStack.ErrorOf(stack => Connect(stack, Change.None));

        Assert.Equal("Test/OrderPlaced:\n  - Change (None) must name Insert, Modify or Remove, or nothing would ever be published.", error);
    }

    [Fact]
    public void Every_default_can_be_overridden()
    {
        var template = TestStack.TemplateOf(stack => Connect(stack, Change.Any, Full));

        template.Has("AWS::Pipes::Pipe", new()
        {
            ["SourceParameters"] = new Dictionary<string, object>
            {
                ["DynamoDBStreamParameters"] = new Dictionary<string, object> { ["BatchSize"] = 5, ["MaximumRetryAttempts"] = 2, ["MaximumRecordAgeInSeconds"] = 3600 },
            },
        });
    }

    [Fact]
    public void Only_pipes_of_the_account_may_use_the_role()
    {
        var template = TestStack.TemplateOf(stack => Connect(stack, Change.Any));

        template.Has("AWS::IAM::Role", new()
        {
            ["AssumeRolePolicyDocument"] = new Dictionary<string, object>
            {
                ["Statement"] = new object[]
                {
                    new Dictionary<string, object>
                    {
                        ["Principal"] = new Dictionary<string, object> { ["Service"] = "pipes.amazonaws.com" },
                        ["Condition"] = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = new Dictionary<string, object> { ["Ref"] = "AWS::AccountId" } } },
                    },
                },
            },
        });
    }

    [Fact]
    public void Reports_every_invalid_value_at_once()
    {
        var error = TestStack.ErrorOf(stack => Connect(stack, Change.Any, new TableToTopicProps { BatchSize = 11, MaximumRetryAttempts = -1, MaximumRecordAge = Duration.Days(2) }));

        Assert.Equal(
            """
            Test/OrderPlaced:
              - BatchSize (11) must be 1 to 10, because SNS takes at most 10 events at once, or EventBridge refuses the pipe.
              - MaximumRetryAttempts (-1) must be 0 to 10000, or EventBridge refuses the pipe.
              - MaximumRecordAge (172800 s) must be whole seconds, 60 s to 86400 s, or EventBridge refuses the pipe or the stream drops changes before the dead-letter queue gets them.
            """.ReplaceLineEndings("\n"),
            error);
    }

    [Fact]
    public void Its_alarm_takes_an_action()
    {
        var template = TestStack.TemplateOf(stack =>
        {
            var deadLetters = new ItemTable<Order>(stack, "Orders").AddConsumer(new EventTopic<OrderPlaced>(stack, "OrderPlaced"), via: new DotNetFunction<AnnounceOrder>(stack, "AnnounceOrder"));
            deadLetters.Alarm.AddAlarmAction(new Amazon.CDK.AWS.CloudWatch.Actions.SnsAction(new Amazon.CDK.AWS.SNS.Topic(stack, "OnCall")));
        });

        template.Has("AWS::CloudWatch::Alarm", new() { ["AlarmActions"] = Amazon.CDK.Assertions.Match.AnyValue() });
    }

    private static void Connect(Stack stack, Change on, TableToTopicProps? props = null) =>
        new ItemTable<Order>(stack, "Orders").AddConsumer(new EventTopic<OrderPlaced>(stack, "OrderPlaced"), via: new DotNetFunction<AnnounceOrder>(stack, "AnnounceOrder"), on, props);
}
