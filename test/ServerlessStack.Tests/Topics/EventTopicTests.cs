using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Topics;

public sealed class EventTopicTests
{
    // A topic has nothing to choose, so its minimal template is its full one.
    [Fact]
    public void Minimal_snapshot()
    {
        var stack = TestStack.Create();
        _ = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
        TemplateSnapshot.Matches(stack, "Minimal");
    }

    [Fact]
    public void Refuses_to_be_published_to_in_clear_text()
    {
        var template = TestStack.TemplateOf(stack => new EventTopic<OrderPlaced>(stack, "OrderPlaced"));

        template.Has("AWS::SNS::TopicPolicy", new()
        {
            ["PolicyDocument"] = new Dictionary<string, object>
            {
                ["Statement"] = new object[]
                {
                    new Dictionary<string, object>
                    {
                        ["Sid"] = "AllowPublishThroughSSLOnly",
                        ["Effect"] = "Deny",
                        ["Condition"] = new Dictionary<string, object> { ["Bool"] = new Dictionary<string, object> { ["aws:SecureTransport"] = "false" } },
                    },
                },
            },
        });
    }

    [Fact]
    public void A_grant_to_publish_allows_nothing_else_and_links_the_topics_arn()
    {
        var template = TestStack.TemplateOf(stack => new EventTopic<OrderPlaced>(stack, "OrderPlaced").GrantPublish(new DotNetFunction<GetOrder>(stack, "GetOrder")));

        var statement = Assert.Single(template.RoleStatements(), statement => statement.Resources.Any(resource => resource.StartsWith("OrderPlacedTopic", StringComparison.Ordinal)));
        Assert.Equal(["sns:Publish"], statement.Actions);
        template.Has("AWS::Lambda::Function", new()
        {
            ["Environment"] = new Dictionary<string, object>
            {
                ["Variables"] = new Dictionary<string, object>
                {
                    ["STACK_TOPIC_ORDER_PLACED"] = new Dictionary<string, object> { ["Ref"] = Amazon.CDK.Assertions.Match.StringLikeRegexp("^OrderPlacedTopic") },
                },
            },
        });
    }

    [Fact]
    public void Two_topics_of_one_event_are_told_apart_by_what_they_are_linked_as()
    {
        var template = TestStack.TemplateOf(stack =>
        {
            var function = new DotNetFunction<GetOrder>(stack, "GetOrder");
            new EventTopic<OrderPlaced>(stack, "Home").GrantPublish(function, linkAs: "Home");
            new EventTopic<OrderPlaced>(stack, "Abroad").GrantPublish(function, linkAs: "Abroad");
        });

        template.Has("AWS::Lambda::Function", new()
        {
            ["Environment"] = new Dictionary<string, object>
            {
                ["Variables"] = new Dictionary<string, object>
                {
                    ["STACK_TOPIC_ORDER_PLACED__HOME"] = Amazon.CDK.Assertions.Match.AnyValue(),
                    ["STACK_TOPIC_ORDER_PLACED__ABROAD"] = Amazon.CDK.Assertions.Match.AnyValue(),
                },
            },
        });
    }
}
