using Amazon.CDK;
using Amazon.CDK.Assertions;
using Amazon.CDK.AWS.Kinesis;
using ServerlessStack.Constructs;

namespace ServerlessStack.Tests.Connections;

/// <summary>What every pipe from a table's stream or a Kinesis stream keeps to.</summary>
/// <param name="pair">The pair's name, also that of its snapshots.</param>
public abstract class StreamPipeContract(string pair) : PipeContract<StreamPipeProps>(pair)
{
    /// <summary>What the consumer's service is called, and how many events it takes at once.</summary>
    protected abstract (string Name, int MostEvents) Service { get; }

    /// <summary>The name of the source's parameters.</summary>
    protected abstract string Source { get; }

    /// <summary>How long the source keeps what it holds, in seconds.</summary>
    protected abstract int LongestAge { get; }

    /// <summary>What the role may do to read and to project.</summary>
    protected abstract IReadOnlyList<string> ReadStatements { get; }

    /// <summary>What the role may do on the consumer; <see langword="null"/> when it is a queue like the dead letters', and one statement says both.</summary>
    protected abstract string? DeliveryStatement { get; }

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Statements => [.. ReadStatements, .. DeliveryStatement is { } delivery ? [delivery] : Array.Empty<string>(), DeadLetterStatement("DeadLettersQueue")];

    /// <inheritdoc/>
    protected override string Retries => "20 retries within 72000 s, the batch halved each time";

    /// <inheritdoc/>
    protected override StreamPipeProps Invalid =>
        new() { BatchSize = Service.MostEvents + 1, BatchingWindow = Duration.Seconds(301), MaximumRetryAttempts = -1, MaximumRecordAge = Duration.Days(8), ParallelizationFactor = 11 };

    /// <inheritdoc/>
    protected override string Problems =>
        $"""
          - BatchSize ({Service.MostEvents + 1}) must be 1 to {Service.MostEvents}, because {Service.Name} takes at most {Service.MostEvents} events at once, or EventBridge refuses the pipe.
          - BatchingWindow (301 s) must be whole seconds, 0 s to 300 s, or EventBridge refuses the pipe.
          - MaximumRetryAttempts (-1) must be 0 to 10000, or EventBridge refuses the pipe.
          - MaximumRecordAge (691200 s) must be whole seconds, 60 s to {LongestAge} s, or EventBridge refuses the pipe or the stream drops records before the dead-letter queue gets them.
          - ParallelizationFactor (11) must be 1 to 10, or EventBridge refuses the pipe.
        """;

    /// <inheritdoc/>
    protected override StreamPipeProps Full(Stack stack) => new()
    {
        BatchSize = 5,
        BatchingWindow = Duration.Seconds(20),
        MaximumRetryAttempts = 2,
        MaximumRecordAge = Duration.Hours(1),
        ParallelizationFactor = 3,
        DeadLetters = new DeadLetterQueue(stack, "Undelivered").Queue,
    };

    [Fact]
    public void Halves_and_retries_a_failing_batch_and_keeps_what_it_gives_up() =>
        Assert.Equal(
            """{"BatchSize":10,"DeadLetterConfig":{"Arn":{"Fn::GetAtt":["DeadLettersQueue","Arn"]}},"MaximumRecordAgeInSeconds":72000,"MaximumRetryAttempts":20,"OnPartialBatchItemFailure":"AUTOMATIC_BISECT","ParallelizationFactor":1,"StartingPosition":"TRIM_HORIZON"}""",
            Parameters(Connected()));

    [Fact]
    public void Every_default_can_be_overridden()
    {
        var template = Overridden();

        Assert.Equal(
            """{"BatchSize":5,"DeadLetterConfig":{"Arn":{"Fn::GetAtt":["UndeliveredQueue","Arn"]}},"MaximumBatchingWindowInSeconds":20,"MaximumRecordAgeInSeconds":3600,"MaximumRetryAttempts":2,"OnPartialBatchItemFailure":"AUTOMATIC_BISECT","ParallelizationFactor":3,"StartingPosition":"TRIM_HORIZON"}""",
            Parameters(template));
        Assert.Contains(DeadLetterStatement("UndeliveredQueue"), DeliveryRoleJson.Allowed(template, $"{Room}Role"));
    }

    [Fact]
    public void Waits_for_what_the_source_still_holds_and_no_longer()
    {
        var template = TestStack.TemplateOf(stack =>
        {
            Declare(stack)(new StreamPipeProps { MaximumRecordAge = Duration.Seconds(LongestAge) }, false);
            foreach (var stream in stack.Node.FindAll().OfType<CfnStream>())
            {
                stream.RetentionPeriodHours = Duration.Seconds(LongestAge).ToHours();
            }
        });

        Assert.Contains($"\"MaximumRecordAgeInSeconds\":{LongestAge},", Parameters(template), StringComparison.Ordinal);
    }

    // CDK says once what is allowed on two queues.
    private string DeadLetterStatement(string queue) => Allows(
        "\"sqs:SendMessage\"",
        DeliveryStatement is null ? $"[{string.Join(',', new[] { TargetArn, Attribute(queue) }.Order(StringComparer.Ordinal))}]" : Attribute(queue));

    private string Parameters(Template template) => Pipe(template, "SourceParameters", Source);
}
