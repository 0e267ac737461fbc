namespace ServerlessStack.Tests.Connections;

/// <summary>What every connection from a bus keeps to.</summary>
/// <param name="pair">The pair's name, also that of its snapshots.</param>
public abstract class BusRuleContract(string pair) : RuleContract(pair)
{
    /// <summary>What the filter says of the event, as a pattern.</summary>
    protected virtual string DetailPattern => """{"total":[{"numeric":[">=",100]}]}""";

    [Fact]
    public void Picks_events_of_the_type_that_the_predicate_lets_through()
    {
        Assert.Equal($$"""{"source":["{{Edge.Source}}"],"detail-type":["OrderPlaced"]}""", Pattern(Connected()));
        Assert.Equal($$"""{"source":["{{Edge.Source}}"],"detail-type":["OrderPlaced"],"detail":{{DetailPattern}}}""", Pattern(Filtered()));
    }

    [Fact]
    public void Listens_to_that_bus() => Assert.Equal($$"""{"Ref":"{{Edge.Source}}Bus"}""", Connected().Part($"{Delivery}Rule", "EventBusName"));
}
