namespace ServerlessStack.Lambda.Envelopes;

/// <summary>Names the envelopes that the host knows, for messages.</summary>
internal static class KnownEnvelopes
{
    /// <summary>All of them.</summary>
    public const string Names =
        "an API Gateway HTTP API request (payload format 2.0), SQS messages, SNS notifications, an EventBridge event, S3 notifications, the record of an asynchronous invocation, "
        + "DynamoDB stream records or Kinesis records, from an event source mapping or a pipe";

    /// <summary>What is said about a payload that is something else.</summary>
    public const string NoneOfThem = "That is none of the envelopes this function knows (" + Names + ")";
}
