using Amazon.CDK;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Connections;

/// <summary>CloudFormation validation and cdk-nag over every pair that a pipe, an event source mapping, API Gateway itself or a function's destination connects, each with every choice made.</summary>
public sealed class PipeValidationTests
{
    [Fact]
    public void No_finding_is_left_unacknowledged()
    {
        var app = TestApp.Create();
        var pairs = typeof(IConnectionContract).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IConnectionContract)) && !type.IsAbstract)
            .Select(type => (IConnectionContract)Activator.CreateInstance(type)!)
            .ToList();
        pairs.ForEach(pair => pair.ConnectFully(new Stack(app, pair.Pair)));

        Assert.Equal(22, pairs.Count);
        Assert.Equal("", string.Join('\n', ValidationFindings.Of(app)));
    }
}
