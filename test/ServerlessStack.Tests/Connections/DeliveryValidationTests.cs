using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Connections;

/// <summary>CloudFormation validation and cdk-nag over every pair that EventBridge, its scheduler or SNS delivers, each with every choice made.</summary>
public sealed class DeliveryValidationTests
{
    [Fact]
    public void No_finding_is_left_unacknowledged()
    {
        var app = TestApp.Create();
        var pairs = typeof(DeliveryContract).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DeliveryContract)) && !type.IsAbstract)
            .Select(type => (DeliveryContract)Activator.CreateInstance(type)!)
            .ToList();
        pairs.ForEach(pair => pair.ConnectFully(new Stack(app, pair.Pair)));
        TopicToFunctionTests.ConnectFully(new Stack(app, "TopicToFunction"));

        foreach (var stack in app.Node.Children.OfType<Stack>())
        {
            Annotations.Of(stack).AcknowledgeWarning(GraphWarnings.Unconsumed, "Each pair stands alone; what is behind its consumer belongs to another.");
        }

        Assert.Equal(14, pairs.Count);
        Assert.Equal("", string.Join('\n', ValidationFindings.Of(app)));
    }
}
