using System.Collections.Frozen;

namespace ServerlessStack.TemplateDiff.Changes;

/// <summary>What is lost with a resource, as the object of "loses".</summary>
internal static class StatefulContents
{
    /// <summary>What a type outside the list is said to hold.</summary>
    public const string Unknown = "the data in it";

    private static readonly FrozenDictionary<string, string> Contents = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AWS::DynamoDB::Table"] = "its items",
        ["AWS::DynamoDB::GlobalTable"] = "its items",
        ["AWS::S3::Bucket"] = "its objects",
        ["AWS::Cognito::UserPool"] = "its users",
        ["AWS::KMS::Key"] = "the only way to read what it encrypted",
        ["AWS::SecretsManager::Secret"] = "its value",
        ["AWS::Events::Archive"] = "its events",
        ["AWS::Events::EventBus"] = "the rules and archives that others attached to it",
        ["AWS::SNS::Topic"] = "its confirmed subscriptions and the messages that it archives",
        ["AWS::SQS::Queue"] = "the messages that wait in it",
        ["AWS::Kinesis::Stream"] = "the records that are not read yet",
        ["AWS::Logs::LogGroup"] = "its logs",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a resource of a type holds.</summary>
    public static string Of(string type) => Contents.GetValueOrDefault(type, Unknown);
}
