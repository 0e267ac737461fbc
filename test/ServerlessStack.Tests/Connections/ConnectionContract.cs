using Amazon.CDK;
using Amazon.CDK.Assertions;
using ServerlessStack.Constructs;

namespace ServerlessStack.Tests.Connections;

/// <summary>What every pipe, every event source mapping, every rule and every schedule keeps to, whatever it connects. The tests of a pair inherit these.</summary>
/// <typeparam name="TProps">What can be said about the connection.</typeparam>
/// <param name="pair">The pair's name, also that of its snapshots.</param>
public abstract class ConnectionContract<TProps>(string pair) : PairContract(pair)
    where TProps : class
{
    /// <summary>The queue of a stack whose consumers have none of their own.</summary>
    protected const string SharedDeadLetters = "DeadLetters/Queue";

    /// <summary>The arrow that a connection with a filter records; its dead letters are those of one without props.</summary>
    private protected abstract ExpectedEdge Edge { get; }

    /// <summary>The retries of a connection without props, in words.</summary>
    protected abstract string Retries { get; }

    /// <summary>The function that the arrow passes through; none unless a projection is part of the connection.</summary>
    protected virtual string? Via => null;

    /// <summary>The problems of <see cref="Invalid"/>, a line each.</summary>
    protected abstract string Problems { get; }

    /// <summary>Props that are wrong in every way.</summary>
    protected abstract TProps Invalid { get; }

    /// <summary>The logical id of the connection's room, without the hash.</summary>
    protected string Room => $"{Edge.Consumer}From{Edge.Source}";

    /// <summary>Whom the error names: the consumer, unless the connection changes its source.</summary>
    private protected virtual string Blamed => Edge.Consumer;

    /// <summary>Declares both ends.</summary>
    /// <returns>Connects them, with a filter or without.</returns>
    protected abstract Action<TProps?, bool> Declare(Stack stack);

    /// <summary>Every choice made.</summary>
    protected abstract TProps Full(Stack stack);

    /// <inheritdoc/>
    internal override void ConnectFully(Stack stack) => Declare(stack)(Full(stack), true);

    /// <inheritdoc/>
    protected override void ConnectMinimally(Stack stack) => Declare(stack)(null, false);

    [Fact]
    public void Reports_every_invalid_value_at_once()
    {
        var error = TestStack.ErrorOf(stack => Declare(stack)(Invalid, false));

        Assert.Equal($"Test/{Blamed}:\n{Problems}".ReplaceLineEndings("\n"), error);
    }

    [Fact]
    public void Cannot_be_made_twice()
    {
        var error = TestStack.ErrorOf(stack =>
        {
            var connect = Declare(stack);
            connect(null, false);
            connect(null, true);
        });

        Assert.Equal(
            $"""
            Test/{Blamed}:
              - Test/{Edge.Source} is connected to it already, or another source of the same id is; every event would arrive twice, or CloudFormation could not tell the two connections apart. Connect it once, or rename one source.
            """.ReplaceLineEndings("\n"),
            error);
    }

    [Fact]
    public void Records_its_arrow()
    {
        var stack = TestStack.Create();
        Declare(stack)(null, true);

        var edge = Assert.Single(EventGraph.Of(stack).Edges);

        Assert.Equal(Edge, new ExpectedEdge(IdOf(edge.Source), IdOf(edge.Consumer), edge.Event, edge.Filter, IdOf(edge.DeadLetters!)));
        Assert.Equal(Retries, edge.Retries);
        Assert.Equal(Via, edge.Via?.Node.Id);
    }

    /// <summary>What the template says of one connection without a filter.</summary>
    protected Template Connected(TProps? props = null) => TestStack.TemplateOf(stack => Declare(stack)(props, false));

    /// <summary>What the template says of one connection with a filter.</summary>
    protected Template Filtered() => TestStack.TemplateOf(stack => Declare(stack)(null, true));

    /// <summary>What the template says of one connection with every choice made.</summary>
    protected Template Overridden() => TestStack.TemplateOf(ConnectFully);

    private static string IdOf(global::Constructs.IConstruct construct) => construct.Node.Path["Test/".Length..];
}
