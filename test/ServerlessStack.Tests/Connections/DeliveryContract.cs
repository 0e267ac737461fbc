using Amazon.CDK;
using Amazon.CDK.Assertions;
using ServerlessStack.Constructs;

namespace ServerlessStack.Tests.Connections;

/// <summary>What every connection that EventBridge or its scheduler delivers keeps to, whatever it connects.</summary>
/// <param name="pair">The pair's name, also that of its snapshots.</param>
public abstract class DeliveryContract(string pair) : ConnectionContract<DeliveryProps>(pair)
{
    /// <summary>The logical id of what delivers, without the hash.</summary>
    protected string Delivery => Room + Part;

    /// <summary>The logical id of the default dead-letter queue, without the hash.</summary>
    protected string DeadLetters => Edge.DeadLetters.Replace("/", "", StringComparison.Ordinal);

    /// <summary>What tells several connections between the two apart.</summary>
    protected virtual string Part => "";

    /// <inheritdoc/>
    protected override string Retries => "185 retries within 86400 s";

    /// <inheritdoc/>
    protected override DeliveryProps Invalid => new() { MaximumRetryAttempts = 186, MaximumEventAge = Duration.Seconds(59) };

    /// <inheritdoc/>
    protected override string Problems =>
        """
          - MaximumRetryAttempts (186) must be 0 to 185, or EventBridge refuses the target.
          - MaximumEventAge (59 s) must be whole seconds, 60 s to 86400 s, or EventBridge refuses the target.
        """;

    /// <inheritdoc/>
    protected override DeliveryProps Full(Stack stack) =>
        new() { MaximumRetryAttempts = 10, MaximumEventAge = Duration.Hours(1), DeadLetters = new DeadLetterQueue(stack, "Undelivered").Queue };

    /// <summary>A part of the consumer as what delivers addresses it.</summary>
    protected abstract string Target(Template template, string name);

    [Fact]
    public void Tries_for_a_day_and_then_keeps_the_event_where_the_consumer_keeps_its_failures()
    {
        var template = Connected();

        Assert.Equal("""{"MaximumEventAgeInSeconds":86400,"MaximumRetryAttempts":185}""", Target(template, "RetryPolicy"));
        Assert.Equal($$$"""{"Arn":{"Fn::GetAtt":["{{{DeadLetters}}}","Arn"]}}""", Target(template, "DeadLetterConfig"));
    }

    [Fact]
    public void Every_default_can_be_overridden()
    {
        var template = Overridden();

        Assert.Equal("""{"MaximumEventAgeInSeconds":3600,"MaximumRetryAttempts":10}""", Target(template, "RetryPolicy"));
        Assert.Equal("""{"Arn":{"Fn::GetAtt":["UndeliveredQueue","Arn"]}}""", Target(template, "DeadLetterConfig"));
    }
}
