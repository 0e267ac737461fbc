using Amazon.CDK;

namespace ServerlessStack.Tests.Connections;

/// <summary>A pair that a test over all pairs can connect.</summary>
public interface IConnectionContract
{
    /// <summary>The pair's name.</summary>
    string Pair { get; }

    /// <summary>Connects two new constructs with every choice made.</summary>
    void ConnectFully(Stack stack);
}
