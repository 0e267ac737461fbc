namespace ServerlessStack.Tests.Resources;

/// <summary>The counts of AWS Solutions Constructs, from the integration snapshots in their own repository that use no arguments.</summary>
internal static class SolutionsConstructs
{
    /// <summary>The pairs that they have, too.</summary>
    public static IReadOnlyDictionary<string, NeighbourCount> Counts { get; } = new Dictionary<string, NeighbourCount>(StringComparer.Ordinal)
    {
        ["ApiToFunction"] = new("aws-apigateway-lambda", 17),
        ["ApiToQueue"] = new("aws-apigateway-sqs", 14),
        ["BucketToFunction"] = new("aws-s3-lambda", 15, CustomResources: 2),
        ["BusToFunction"] = new("aws-eventbridge-lambda", 5),
        ["BusToQueue"] = new("aws-eventbridge-sqs", 6, Keys: 1),
        ["QueueToFunction"] = new("aws-sqs-lambda", 9),

        // Ten with its two alarms.
        ["StreamToFunction"] = new("aws-kinesisstreams-lambda", 8, KeepsFailures: true),
        ["TableToFunction"] = new("aws-dynamodbstreams-lambda", 8, KeepsFailures: true),
        ["TopicToFunction"] = new("aws-sns-lambda", 7),
        ["TopicToQueue"] = new("aws-sns-sqs", 9, Keys: 2),
    };
}
