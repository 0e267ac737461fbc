using Amazon.CDK;
using ServerlessStack.Constructs;

namespace ServerlessStack.Tests.Connections;

/// <summary>What every pipe from a queue keeps to.</summary>
/// <param name="pair">The pair's name, also that of its snapshots.</param>
public abstract class QueuePipeContract(string pair) : PipeContract<QueuePipeProps>(pair)
{
    /// <summary>The dead-letter queue of the queue that the pipe reads.</summary>
    protected const string OwnDeadLetters = "Fulfilment/DeadLetters";

    /// <summary>What the consumer's service is called, and how many events it takes at once.</summary>
    protected abstract (string Name, int MostEvents) Service { get; }

    /// <summary>What the role may do on the consumer.</summary>
    protected abstract string DeliveryStatement { get; }

    /// <inheritdoc/>
    protected override string Retries => "5 receives within 345600 s";

    /// <inheritdoc/>
    protected override string Pattern => """{"body":{"country":["NL"]}}""";

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Statements =>
        [Allows("""["sqs:DeleteMessage","sqs:GetQueueAttributes","sqs:ReceiveMessage"]""", Attribute("FulfilmentQueue")), DeliveryStatement];

    /// <inheritdoc/>
    protected override QueuePipeProps Invalid => new() { BatchSize = Service.MostEvents + 1, BatchingWindow = Duration.Seconds(301) };

    /// <inheritdoc/>
    protected override string Problems =>
        $"""
          - BatchSize ({Service.MostEvents + 1}) must be 1 to {Service.MostEvents}, because {Service.Name} takes at most {Service.MostEvents} events at once, or EventBridge refuses the pipe.
          - BatchingWindow (301 s) must be whole seconds, 0 s to 300 s, or EventBridge refuses the pipe.
        """;

    /// <inheritdoc/>
    protected override QueuePipeProps Full(Stack stack) => new() { BatchSize = 5, BatchingWindow = Duration.Seconds(20) };

    [Fact]
    public void Reads_as_many_messages_as_need_no_waiting() =>
        Assert.Equal("""{"BatchSize":10}""", Pipe(Connected(), "SourceParameters", "SqsQueueParameters"));

    [Fact]
    public void Every_default_can_be_overridden() =>
        Assert.Equal("""{"BatchSize":5,"MaximumBatchingWindowInSeconds":20}""", Pipe(Overridden(), "SourceParameters", "SqsQueueParameters"));
}
