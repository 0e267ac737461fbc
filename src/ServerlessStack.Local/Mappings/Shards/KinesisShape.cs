namespace ServerlessStack.Local.Mappings.Shards;

/// <summary>How a Kinesis record is written: not the same for functions and pipes.</summary>
internal enum KinesisShape
{
    /// <summary>With its own fields under <c>kinesis</c> (Lambda developer guide, "Using Lambda to process records from Amazon Kinesis Data Streams").</summary>
    Mapping,

    /// <summary>With all fields side by side (EventBridge user guide, "Amazon Kinesis stream as a source").</summary>
    Pipe,
}
