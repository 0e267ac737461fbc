using Amazon.CDK;
using Amazon.CDK.Assertions;
using ServerlessStack.Constructs;

namespace ServerlessStack.Tests.Connections;

/// <summary>What every event source mapping from a stream keeps to. The function is called Handler.</summary>
/// <param name="pair">The pair's name, also that of its snapshots.</param>
public abstract class MappingContract(string pair) : ConnectionContract<StreamMappingProps>(pair)
{
    /// <summary>How long the source keeps what it holds, in seconds.</summary>
    protected abstract int LongestAge { get; }

    /// <summary>The stream's ARN, as the template writes it.</summary>
    protected abstract string SourceArn { get; }

    /// <summary>What reading the stream takes, as the template writes it.</summary>
    protected abstract string ReadActions { get; }

    /// <summary>The pattern of the filter.</summary>
    protected abstract string Pattern { get; }

    /// <inheritdoc/>
    protected override string Retries => "20 retries within 72000 s, the batch halved each time";

    /// <inheritdoc/>
    protected override StreamMappingProps Invalid => new()
    {
        BatchSize = 10_001,
        BatchingWindow = Duration.Seconds(301),
        MaximumRetryAttempts = -1,
        MaximumRecordAge = Duration.Days(8),
        ParallelizationFactor = 11,
        TumblingWindow = Duration.Seconds(901),
    };

    /// <inheritdoc/>
    protected override string Problems =>
        $"""
          - BatchSize (10001) must be 1 to 10000, or Lambda refuses the mapping.
          - BatchingWindow (301 s) must be whole seconds, 0 s to 300 s, or Lambda refuses the mapping.
          - MaximumRetryAttempts (-1) must be 0 to 10000, or Lambda refuses the mapping.
          - MaximumRecordAge (691200 s) must be whole seconds, 60 s to {LongestAge} s, or Lambda refuses the mapping or the stream drops records before the dead-letter queue gets them.
          - ParallelizationFactor (11) must be 1 to 10, or Lambda refuses the mapping.
          - TumblingWindow (901 s) must be whole seconds, 1 s to 900 s, or Lambda refuses the mapping.
          - TumblingWindow (901 s) needs a ParallelizationFactor of 1 instead of 11: a window's state belongs to one shard read in order, and Lambda refuses the mapping.
        """;

    /// <inheritdoc/>
    protected override StreamMappingProps Full(Stack stack) => new()
    {
        BatchSize = 500,
        BatchingWindow = Duration.Seconds(5),
        MaximumRetryAttempts = 2,
        MaximumRecordAge = Duration.Hours(1),
        ParallelizationFactor = 1,
        TumblingWindow = Duration.Minutes(1),
        DeadLetters = new DeadLetterQueue(stack, "Undelivered").Queue,
    };

    [Fact]
    public void Reads_halves_retries_and_keeps_what_it_gives_up()
    {
        var template = Connected();

        Assert.Equal(SourceArn, Mapping(template, "EventSourceArn"));
        Assert.Equal("\"TRIM_HORIZON\"", Mapping(template, "StartingPosition"));
        Assert.Equal(["100", "0", "20", "72000", "1", "true", "null"], Said(template));
        Assert.Equal("""["ReportBatchItemFailures"]""", Mapping(template, "FunctionResponseTypes"));
        Assert.Equal("""{"OnFailure":{"Destination":{"Fn::GetAtt":["DeadLettersQueue","Arn"]}}}""", Mapping(template, "DestinationConfig"));
    }

    [Fact]
    public void Every_default_can_be_overridden()
    {
        var template = Overridden();

        Assert.Equal(["500", "5", "2", "3600", "1", "true", "60"], Said(template));
        Assert.Equal("""{"OnFailure":{"Destination":{"Fn::GetAtt":["UndeliveredQueue","Arn"]}}}""", Mapping(template, "DestinationConfig"));
        Assert.Contains("""{"Action":"sqs:SendMessage","Effect":"Allow","Resource":[{"Fn::GetAtt":["DeadLettersQueue","Arn"]},{"Fn::GetAtt":["UndeliveredQueue","Arn"]}]}""", DeliveryRoleJson.Allowed(template, "HandlerRole"));
    }

    [Fact]
    public void Several_batches_of_a_shard_can_run_at_once() =>
        Assert.Equal("10", Mapping(Connected(new StreamMappingProps { ParallelizationFactor = 10 }), "ParallelizationFactor"));

    [Fact]
    public void The_function_may_read_that_stream_and_no_other()
    {
        var statement = $$"""{"Action":{{ReadActions}},"Effect":"Allow","Resource":{{SourceArn}}}""";

        Assert.Single(DeliveryRoleJson.Allowed(Connected(), "HandlerRole"), each => each == statement);
    }

    [Fact]
    public void Takes_everything_unless_a_filter_says_otherwise()
    {
        Assert.Equal("null", Mapping(Connected(), "FilterCriteria"));
        Assert.Equal(Pattern, System.Text.Json.JsonSerializer.Deserialize<string>(Mapping(Filtered(), "FilterCriteria", "Filters", "0", "Pattern")));
    }

    private string Mapping(Template template, params IEnumerable<string> path) => template.Part(Room, path);

    private IEnumerable<string> Said(Template template) => new[]
    {
        "BatchSize", "MaximumBatchingWindowInSeconds", "MaximumRetryAttempts", "MaximumRecordAgeInSeconds", "ParallelizationFactor", "BisectBatchOnFunctionError", "TumblingWindowInSeconds",
    }.Select(name => Mapping(template, name));
}
