using Amazon.CDK;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Connections;

/// <summary>What every connection keeps to, whatever it connects and however: two snapshots.</summary>
/// <param name="pair">The pair's name, also that of its snapshots.</param>
public abstract class PairContract(string pair)
{
    /// <summary>The pair's name.</summary>
    public string Pair => pair;

    /// <summary>Connects two new constructs with every choice made.</summary>
    internal abstract void ConnectFully(Stack stack);

    [Fact]
    public void Minimal_snapshot() => TemplateSnapshot.Matches(TestStack.With(ConnectMinimally), $"{Pair}.Minimal");

    [Fact]
    public void Full_snapshot() => TemplateSnapshot.Matches(TestStack.With(ConnectFully), $"{Pair}.Full");

    /// <summary>Connects two new constructs with no choice made.</summary>
    protected abstract void ConnectMinimally(Stack stack);
}
