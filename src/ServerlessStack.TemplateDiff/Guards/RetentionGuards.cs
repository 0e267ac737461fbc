using ServerlessStack.TemplateDiff.Changes;
using ServerlessStack.TemplateDiff.Findings;

namespace ServerlessStack.TemplateDiff.Guards;

/// <summary>What keeps data from being deleted.</summary>
internal static class RetentionGuards
{
    private const string Policy = "data-loss/retention-policy";
    private const string Protection = "data-loss/deletion-protection";
    private const string Period = "data-loss/retention-period";

    // What the services do when the template says nothing: the resource types' pages in
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
    private const double QueueSeconds = 345_600;
    private const double StreamHours = 24;

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Guard> All =
    [
        new(Guard.Any, RetentionPolicy.Removal, Weaker.LetGo, Policy, Severity.High, "From now on it is deleted when it leaves the stack."),
        new(Guard.Any, RetentionPolicy.Replacement, Weaker.LetGo, Policy, Severity.High, "From now on the old one is deleted when it is replaced."),
        new(Guard.Any, "Properties.DeletionProtectionEnabled", Weaker.TurnedOff(false), Protection, Severity.High, "Nothing keeps it from being deleted any more."),
        new(Guard.Any, "Properties.DeletionProtection", Weaker.TurnedOff(false), Protection, Severity.High, "Nothing keeps it from being deleted any more."),
        new("AWS::SQS::Queue", "Properties.MessageRetentionPeriod", Weaker.Lowered(QueueSeconds), Period, Severity.Medium, "Messages that nobody takes are deleted sooner."),
        new("AWS::Kinesis::Stream", "Properties.RetentionPeriodHours", Weaker.Lowered(StreamHours), Period, Severity.Medium, "Records are deleted sooner, read or not."),
        new("AWS::Logs::LogGroup", "Properties.RetentionInDays", Weaker.Lowered(double.PositiveInfinity), Period, Severity.Medium, "Logs are deleted sooner."),
        new("AWS::Events::Archive", "Properties.RetentionDays", Weaker.Lowered(double.PositiveInfinity), Period, Severity.Medium, "Archived events are deleted sooner."),
        new("AWS::S3::Bucket", "Properties.VersioningConfiguration.Status", Weaker.TurnedOff(false), "data-loss/versioning", Severity.High, "What is overwritten or deleted cannot be brought back any more."),
        new("AWS::S3::Bucket", "Properties.LifecycleConfiguration", Weaker.Changed, "data-loss/lifecycle", Severity.Medium, "Objects or their old versions may be deleted sooner."),
        new("AWS::DynamoDB::Table", "Properties.TimeToLiveSpecification.AttributeName", Weaker.Changed, "data-loss/time-to-live", Severity.Medium, "Items with a past time in this attribute are deleted."),
        new("AWS::DynamoDB::Table", "Properties.TimeToLiveSpecification.Enabled", Weaker.Becomes("true"), "data-loss/time-to-live", Severity.Medium, "Items with a past time in the attribute are deleted."),

        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-streamspecification.html
        new("AWS::DynamoDB::Table", "Properties.StreamSpecification.StreamViewType", Weaker.Lost, "data-loss/table-stream", Severity.High,
            "DynamoDB ends the table's stream and gives a new one another ARN: changes that its consumers have not read yet are lost to them."),
    ];
}
