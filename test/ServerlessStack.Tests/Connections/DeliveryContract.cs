using Amazon.CDK;
using Amazon.CDK.Assertions;
using ServerlessStack.Constructs;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Connections;

/// <summary>What every connection that EventBridge or its scheduler delivers keeps to, whatever it connects. The tests of a pair inherit these.</summary>
/// <param name="pair">The pair's name, also that of its snapshots.</param>
public abstract class DeliveryContract(string pair)
{
    /// <summary>The queue of a stack whose consumers have none of their own.</summary>
    protected const string SharedDeadLetters = "DeadLetters/Queue";

    /// <summary>The arrow that a connection with every choice made records; its dead letters are those of one without any.</summary>
    private protected abstract ExpectedEdge Edge { get; }

    /// <summary>The logical id of what delivers, without the hash.</summary>
    protected string Delivery => $"{Edge.Consumer}From{Edge.Source}{Part}";

    /// <summary>The logical id of the default dead-letter queue, without the hash.</summary>
    protected string DeadLetters => Edge.DeadLetters.Replace("/", "", StringComparison.Ordinal);

    /// <summary>What tells several connections between the two apart.</summary>
    protected virtual string Part => "";

    /// <summary>Declares both ends.</summary>
    /// <returns>Connects them, with a filter or without.</returns>
    protected abstract Action<DeliveryProps?, bool> Declare(Stack stack);

    /// <summary>A part of the consumer as what delivers addresses it.</summary>
    protected abstract string Target(Template template, string name);

    /// <summary>The pair's name.</summary>
    internal string Pair { get; } = pair;

    /// <summary>Declares both ends and connects them with every choice made.</summary>
    internal void ConnectFully(Stack stack) => Declare(stack)(Full(stack), true);

    private static DeliveryProps Full(Stack stack) =>
        new() { MaximumRetryAttempts = 10, MaximumEventAge = Duration.Hours(1), DeadLetters = new DeadLetterQueue(stack, "Undelivered").Queue };

    [Fact]
    public void Minimal_snapshot()
    {
        var stack = TestStack.Create();
        Declare(stack)(null, false);
        TemplateSnapshot.Matches(stack, $"{Pair}.Minimal");
    }

    [Fact]
    public void Full_snapshot()
    {
        var stack = TestStack.Create();
        ConnectFully(stack);
        TemplateSnapshot.Matches(stack, $"{Pair}.Full");
    }

    [Fact]
    public void Tries_for_a_day_and_then_keeps_the_event_where_the_consumer_keeps_its_failures()
    {
        var template = TestStack.TemplateOf(stack => Declare(stack)(null, false));

        Assert.Equal("""{"MaximumEventAgeInSeconds":86400,"MaximumRetryAttempts":185}""", Target(template, "RetryPolicy"));
        Assert.Equal($$$"""{"Arn":{"Fn::GetAtt":["{{{DeadLetters}}}","Arn"]}}""", Target(template, "DeadLetterConfig"));
    }

    [Fact]
    public void Every_default_can_be_overridden()
    {
        var template = TestStack.TemplateOf(stack => Declare(stack)(Full(stack), false));

        Assert.Equal("""{"MaximumEventAgeInSeconds":3600,"MaximumRetryAttempts":10}""", Target(template, "RetryPolicy"));
        Assert.Equal("""{"Arn":{"Fn::GetAtt":["UndeliveredQueue","Arn"]}}""", Target(template, "DeadLetterConfig"));
    }

    [Fact]
    public void Reports_every_invalid_value_at_once()
    {
        var error = TestStack.ErrorOf(stack => Declare(stack)(new DeliveryProps { MaximumRetryAttempts = 186, MaximumEventAge = Duration.Seconds(59) }, false));

        Assert.Equal(
            $"""
            Test/{Edge.Consumer}:
              - MaximumRetryAttempts (186) must be 0 to 185, or EventBridge refuses the target.
              - MaximumEventAge (59 s) must be whole seconds, 60 s to 86400 s, or EventBridge refuses the target.
            """.ReplaceLineEndings("\n"),
            error);
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
            Test/{Edge.Consumer}:
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
        Assert.Equal("185 retries within 86400 s", edge.Retries);
        Assert.Null(edge.Via);
    }

    private static string IdOf(global::Constructs.IConstruct construct) => construct.Node.Path["Test/".Length..];
}
