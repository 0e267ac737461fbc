using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Connections;

/// <summary>CloudFormation validation and cdk-nag over every pair, each with every choice made.</summary>
public sealed class ConnectionValidationTests
{
    [Fact]
    public void No_finding_is_left_unacknowledged()
    {
        var app = TestApp.Create();
        var pairs = typeof(PairContract).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(PairContract)) && !type.IsAbstract)
            .Select(type => (PairContract)Activator.CreateInstance(type)!)
            .ToList();
        pairs.ForEach(pair => pair.ConnectFully(new Stack(app, pair.Pair)));

        foreach (var stack in app.Node.Children.OfType<Stack>())
        {
            Annotations.Of(stack).AcknowledgeWarning(GraphWarnings.Unconsumed, "Each pair stands alone; what is behind its consumer belongs to another.");
        }

        Assert.Equal(42, pairs.Count);
        Assert.Equal("", string.Join('\n', ValidationFindings.Of(app)));
    }
}
