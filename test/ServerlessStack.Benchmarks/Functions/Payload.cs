namespace ServerlessStack.Benchmarks.Functions;

/// <summary>The events that the functions get.</summary>
internal static class Payload
{
    /// <summary>A request to an HTTP API with a body and a verified token.</summary>
    public static string QuoteRequest { get; } = ReadQuoteRequest();

    /// <summary>A batch of SQS messages.</summary>
    /// <param name="count">How many.</param>
    /// <param name="parcel">The id of the parcel in each of them.</param>
    public static string Messages(int count, string parcel = "parcel") =>
        $$"""{"Records":[{{string.Join(',', Enumerable.Range(0, count).Select(index => Message(index, parcel)))}}]}""";

    private static string Message(int index, string parcel) => $$"""
        {"messageId":"059f36b4-87a3-44ab-83d2-{{index:D12}}","receiptHandle":"AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a","body":"{\"id\":\"{{parcel}}\",\"country\":\"NL\",\"grams\":1200}","attributes":{"ApproximateReceiveCount":"1","SentTimestamp":"1545082649183","SenderId":"AIDAIENQZJOLO23YVJ4VO","ApproximateFirstReceiveTimestamp":"1545082649185"},"messageAttributes":{},"md5OfBody":"098f6bcd4621d373cade4e832627b4f6","eventSource":"aws:sqs","eventSourceARN":"arn:aws:sqs:eu-west-1:123456789012:parcels","awsRegion":"eu-west-1"}
        """;

    private static string ReadQuoteRequest()
    {
        using var resource = typeof(Payload).Assembly.GetManifestResourceStream("quote-request.json")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
