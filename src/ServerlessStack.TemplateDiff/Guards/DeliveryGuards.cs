using ServerlessStack.TemplateDiff.Findings;

namespace ServerlessStack.TemplateDiff.Guards;

/// <summary>What keeps an event from getting lost on its way.</summary>
internal static class DeliveryGuards
{
    private const string DeadLetters = "reliability/dead-letters";
    private const string Retries = "reliability/retries";
    private const string Stopped = "reliability/stopped";
    private const string Nothing = "It delivers nothing any more.";
    private const string Sooner = "Events are given up sooner.";

    // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html
    private const double VisibilitySeconds = 30;

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Guard> All =
    [
        new(Guard.Any, "Properties.RedrivePolicy.maxReceiveCount", Weaker.Lowered(), Retries, Severity.Medium, "A message has fewer attempts before it becomes a dead letter."),
        new("AWS::SQS::Queue", "Properties.RedrivePolicy", Weaker.Removed, DeadLetters, Severity.High, "Messages that fail again and again are retried until they expire, and then they are lost."),
        new(Guard.Any, "Properties.RedrivePolicy", Weaker.Removed, DeadLetters, Severity.High, "Events that cannot be delivered are lost."),
        new(Guard.Any, "*.DeadLetterConfig", Weaker.Removed, DeadLetters, Severity.High, "Events that cannot be delivered are lost."),
        new(Guard.Any, "*.OnFailure", Weaker.Removed, DeadLetters, Severity.High, "Events whose processing fails for good are lost."),
        new(Guard.Any, "*.DestinationConfig", Weaker.Removed, DeadLetters, Severity.High, "Events whose processing fails for good are lost."),
        new(Guard.Any, "*.MaximumRetryAttempts", Weaker.Lowered(), Retries, Severity.Medium, Sooner),
        new(Guard.Any, "*.MaximumEventAgeInSeconds", Weaker.Lowered(), Retries, Severity.Medium, Sooner),
        new(Guard.Any, "*.MaximumRecordAgeInSeconds", Weaker.Lowered(), Retries, Severity.Medium, Sooner),
        new("AWS::Lambda::EventSourceMapping", "Properties.BisectBatchOnFunctionError", Weaker.TurnedOff(false), Retries, Severity.Medium, "One bad record makes its whole batch fail."),
        new(Guard.Any, "*.OnPartialBatchItemFailure", Weaker.Removed, Retries, Severity.Medium, "One bad record makes its whole batch fail."),
        new("AWS::Lambda::EventSourceMapping", "Properties.FunctionResponseTypes", Weaker.LostElement, Retries, Severity.Medium, "One failed message makes its whole batch be repeated."),
        new("AWS::Events::Rule", "Properties.State", Weaker.Becomes("DISABLED"), Stopped, Severity.High, Nothing),
        new("AWS::Scheduler::Schedule", "Properties.State", Weaker.Becomes("DISABLED"), Stopped, Severity.High, Nothing),
        new("AWS::Pipes::Pipe", "Properties.DesiredState", Weaker.Becomes("STOPPED"), Stopped, Severity.High, Nothing),
        new("AWS::Lambda::EventSourceMapping", "Properties.Enabled", Weaker.TurnedOff(true), Stopped, Severity.High, Nothing),
        new("AWS::SQS::Queue", "Properties.VisibilityTimeout", Weaker.Lowered(VisibilitySeconds), Retries, Severity.Medium, "Messages are delivered again sooner, perhaps while they are still being processed."),
    ];
}
