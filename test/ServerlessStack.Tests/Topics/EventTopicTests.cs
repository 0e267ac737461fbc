using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
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
}
