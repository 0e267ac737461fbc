using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Lambdas;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Connections;

public sealed class TableToTopicTests
{
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
        Connect(stack, Change.Insert | Change.Modify);
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
                    ["MaximumRetryAttempts"] = 5,
                    ["MaximumRecordAgeInSeconds"] = 86_400,
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

        var actions = PolicyStatements.Of(template).SelectMany(statement => statement.Actions).ToList();
        Assert.Contains("sns:Publish", actions);
        Assert.Contains("lambda:InvokeFunction", actions);
        Assert.DoesNotContain(actions, action => action.Contains('*', StringComparison.Ordinal));
    }

    [Fact]
    public void Refuses_a_connection_that_would_never_publish()
    {
        var error = TestStack.ErrorOf(stack => Connect(stack, Change.None));

        Assert.Equal("Test/OrderPlaced:\n  - Change (None) must name Insert, Modify or Remove, or nothing would ever be published.", error);
    }

    private static void Connect(Amazon.CDK.Stack stack, Change on) =>
        new ItemTable<Order>(stack, "Orders").AddConsumer(new EventTopic<OrderPlaced>(stack, "OrderPlaced"), via: new DotNetFunction<AnnounceOrder>(stack, "AnnounceOrder"), on);
}
