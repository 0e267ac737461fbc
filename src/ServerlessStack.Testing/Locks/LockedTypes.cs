using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace ServerlessStack.Testing;

/// <summary>The types of resources that hold what cannot be made again, and which of their properties CloudFormation cannot change in place.</summary>
internal static class LockedTypes
{
    private const string Reference = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference";

    private static readonly FrozenDictionary<string, Func<JsonObject, JsonNode?>> KeyAttributes =
        new Dictionary<string, Func<JsonObject, JsonNode?>>(StringComparer.Ordinal) { ["AttributeDefinitions"] = TableKeys.DefinitionsIn }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All types, by their names.</summary>
    public static readonly FrozenDictionary<string, LockedType> All = new Dictionary<string, LockedType>(StringComparer.Ordinal)
    {
        ["AWS::DynamoDB::Table"] = new($"{Reference}/aws-resource-dynamodb-table.html", "ImportSourceSpecification", "KeySchema", "TableName") { Partly = KeyAttributes },
        ["AWS::DynamoDB::GlobalTable"] = new($"{Reference}/aws-resource-dynamodb-globaltable.html", "KeySchema", "LocalSecondaryIndexes", "TableName") { Partly = KeyAttributes },
        ["AWS::S3::Bucket"] = new($"{Reference}/aws-resource-s3-bucket.html", "BucketName", "BucketNamePrefix", "BucketNamespace", "ObjectLockEnabled"),
        ["AWS::SQS::Queue"] = new($"{Reference}/aws-resource-sqs-queue.html", "FifoQueue", "QueueName"),
        ["AWS::SNS::Topic"] = new($"{Reference}/aws-resource-sns-topic.html", "FifoTopic", "TopicName"),
        ["AWS::Kinesis::Stream"] = new($"{Reference}/aws-resource-kinesis-stream.html", "Name"),
        ["AWS::Events::EventBus"] = new($"{Reference}/aws-resource-events-eventbus.html", "EventSourceName", "Name"),
        ["AWS::Events::Archive"] = new($"{Reference}/aws-resource-events-archive.html", "ArchiveName", "SourceArn"),
        ["AWS::Logs::LogGroup"] = new($"{Reference}/aws-resource-logs-loggroup.html", "LogGroupName"),
        ["AWS::Cognito::UserPool"] = new($"{Reference}/aws-resource-cognito-userpool.html"),
        ["AWS::KMS::Key"] = new($"{Reference}/aws-resource-kms-key.html"),
        ["AWS::SecretsManager::Secret"] = new($"{Reference}/aws-resource-secretsmanager-secret.html", "Name"),
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
