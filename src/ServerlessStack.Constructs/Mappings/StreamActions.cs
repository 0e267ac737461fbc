namespace ServerlessStack.Constructs;

/// <summary>What reading a stream takes (service authorization reference, "Actions, resources, and condition keys for Amazon DynamoDB" and "… for Amazon Kinesis Data Streams").</summary>
internal static class StreamActions
{
    /// <summary>A table's stream.</summary>
    public static string[] Table { get; } = ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams"];

    /// <summary>A Kinesis stream.</summary>
    public static string[] Kinesis { get; } = ["kinesis:DescribeStream", "kinesis:DescribeStreamSummary", "kinesis:GetRecords", "kinesis:GetShardIterator", "kinesis:ListShards"];
}
