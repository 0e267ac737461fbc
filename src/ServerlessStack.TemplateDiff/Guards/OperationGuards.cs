using ServerlessStack.TemplateDiff.Findings;

namespace ServerlessStack.TemplateDiff.Guards;

/// <summary>What lets people notice and survive a failure: alarms, backups, capacity.</summary>
internal static class OperationGuards
{
    private const string Alarms = "reliability/alarm";
    private const string Backups = "reliability/backup";
    private const string Concurrency = "reliability/concurrency";
    private const string Alarm = "AWS::CloudWatch::Alarm";
    private const string Later = "The alarm goes off later, or less often.";

    // The longest period, which is also the default: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-pointintimerecoveryspecification.html
    private const double RecoveryDays = 35;

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Guard> All =
    [
        new(Alarm, "Properties.ActionsEnabled", Weaker.TurnedOff(true), Alarms, Severity.High, "The alarm tells nobody any more."),
        new(Alarm, "Properties.AlarmActions", Weaker.LostElement, Alarms, Severity.High, "The alarm tells somebody less."),
        new(Alarm, "Properties.Threshold", Weaker.Changed, Alarms, Severity.Low, "The alarm goes off at another value."),
        new(Alarm, "Properties.EvaluationPeriods", Weaker.Raised(), Alarms, Severity.Low, Later),
        new(Alarm, "Properties.DatapointsToAlarm", Weaker.Raised(), Alarms, Severity.Low, Later),
        new("AWS::DynamoDB::Table", "Properties.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled", Weaker.TurnedOff(false), Backups, Severity.High,
            "There is no backup any more: what a mistake overwrites or deletes cannot be brought back."),
        new("AWS::DynamoDB::Table", "Properties.PointInTimeRecoverySpecification.RecoveryPeriodInDays", Weaker.Lowered(RecoveryDays), Backups, Severity.Medium, "Backups reach back less far."),
        new(Guard.Any, "Properties.BackupRetentionPeriod", Weaker.Lowered(), Backups, Severity.Medium, "Backups reach back less far."),
        new("AWS::S3::Bucket", "Properties.ReplicationConfiguration", Weaker.Removed, Backups, Severity.High, "Objects are not copied to another place any more."),
        new(Guard.Any, "Properties.MultiAZ", Weaker.TurnedOff(false), Concurrency, Severity.High, "It does not survive the loss of an availability zone."),
        new("AWS::Lambda::Function", "Properties.ReservedConcurrentExecutions", Weaker.Lowered(), Concurrency, Severity.Medium, "Fewer executions run at once; more events wait or are throttled."),
        new("AWS::Lambda::Function", "Properties.ReservedConcurrentExecutions", Weaker.Removed, Concurrency, Severity.Medium, "Nothing is reserved for the function, and nothing limits it."),
        new("AWS::Lambda::EventSourceMapping", "Properties.ScalingConfig.MaximumConcurrency", Weaker.Lost, Concurrency, Severity.Medium, "Another number of executions runs at once."),
        new(Guard.Any, "*.ProvisionedConcurrencyConfig", Weaker.Removed, Concurrency, Severity.Medium, "Every burst of events meets cold starts."),
    ];
}
