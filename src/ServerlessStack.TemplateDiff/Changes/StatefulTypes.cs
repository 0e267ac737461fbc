using System.Collections.Frozen;
using ServerlessStack.TemplateDiff.Findings;

namespace ServerlessStack.TemplateDiff.Changes;

/// <summary>How bad it is to lose a resource of a type that holds data. Types that are not listed and yet hold data are known to <c>@aws-cdk/cloudformation-diff</c>.</summary>
internal static class StatefulTypes
{
    /// <summary>What is said of a type outside the list.</summary>
    public static readonly StatefulType Other = new(StatefulContents.Unknown, Severity.Critical);

    private static readonly FrozenDictionary<string, Severity> Severities = new Dictionary<string, Severity>(StringComparer.Ordinal)
    {
        ["AWS::DynamoDB::Table"] = Severity.Critical,
        ["AWS::DynamoDB::GlobalTable"] = Severity.Critical,
        ["AWS::S3::Bucket"] = Severity.Critical,
        ["AWS::Cognito::UserPool"] = Severity.Critical,
        ["AWS::KMS::Key"] = Severity.Critical,
        ["AWS::SecretsManager::Secret"] = Severity.Critical,
        ["AWS::Events::Archive"] = Severity.High,

        // What waits in these is on its way to somewhere else, and usually little.
        ["AWS::SQS::Queue"] = Severity.High,
        ["AWS::Kinesis::Stream"] = Severity.High,
        ["AWS::Logs::LogGroup"] = Severity.Medium,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What is known of a type; null for one that is not listed.</summary>
    public static StatefulType? Find(string type) => Severities.TryGetValue(type, out var severity) ? new StatefulType(StatefulContents.Of(type), severity) : null;
}
