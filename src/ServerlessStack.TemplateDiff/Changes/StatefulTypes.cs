using System.Collections.Frozen;
using ServerlessStack.TemplateDiff.Findings;

namespace ServerlessStack.TemplateDiff.Changes;

/// <summary>What is lost with a resource of a type that holds data. Types that are not listed and yet hold data are known to <c>@aws-cdk/cloudformation-diff</c>.</summary>
internal static class StatefulTypes
{
    /// <summary>What a type outside the list is said to hold.</summary>
    public static readonly StatefulType Other = new("the data in it", Severity.Critical);

    private static readonly FrozenDictionary<string, StatefulType> Types = new Dictionary<string, StatefulType>(StringComparer.Ordinal)
    {
        ["AWS::DynamoDB::Table"] = new("its items", Severity.Critical),
        ["AWS::DynamoDB::GlobalTable"] = new("its items", Severity.Critical),
        ["AWS::S3::Bucket"] = new("its objects", Severity.Critical),
        ["AWS::Cognito::UserPool"] = new("its users", Severity.Critical),
        ["AWS::KMS::Key"] = new("the only way to read what it encrypted", Severity.Critical),
        ["AWS::SecretsManager::Secret"] = new("its value", Severity.Critical),
        ["AWS::Events::Archive"] = new("its events", Severity.High),

        // What waits in these is on its way to somewhere else, and usually little.
        ["AWS::SQS::Queue"] = new("the messages that wait in it", Severity.High),
        ["AWS::Kinesis::Stream"] = new("the records that are not read yet", Severity.High),
        ["AWS::Logs::LogGroup"] = new("its logs", Severity.Medium),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What is known of a type; null for one that is not listed.</summary>
    public static StatefulType? Find(string type) => Types.GetValueOrDefault(type);
}
