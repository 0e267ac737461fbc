using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Envelopes;

public sealed class EnvelopeReaderTests
{
    private const string Known = "That is none of the envelopes this function knows (an API Gateway HTTP API request (payload format 2.0), SQS messages, SNS notifications, "
        + "an EventBridge event, S3 notifications, the record of an asynchronous invocation, DynamoDB stream records or Kinesis records, from an event source mapping or a pipe).";

    [Theory]
    [InlineData("apigw-v2-request-jwt-authorizer.json", "an API Gateway HTTP API request")]
    [InlineData("apigw-v2-request-no-authorizer.json", "an API Gateway HTTP API request")]
    [InlineData("sqs-event.json", "a batch of SQS messages")]
    [InlineData("sns-in-sqs-event.json", "a batch of SQS messages")]
    [InlineData("sns-event.json", "a batch of SNS notifications")]
    [InlineData("dynamodb-event.json", "a batch of DynamoDB stream records")]
    [InlineData("dynamodb-ttl-event.json", "a batch of DynamoDB stream records")]
    [InlineData("pipe-dynamodb-event.json", "a batch of DynamoDB stream records")]
    [InlineData("kinesis-event.json", "a batch of Kinesis records")]
    [InlineData("kinesis-window-event.json", "a batch of Kinesis records")]
    [InlineData("pipe-kinesis-event.json", "a batch of Kinesis records")]
    [InlineData("s3-event.json", "a batch of S3 notifications")]
    [InlineData("s3-lifecycle-expiration-event.json", "a batch of S3 notifications")]
    [InlineData("s3-test-event.json", "S3's test message")]
    [InlineData("eventbridge-s3-object-created.json", "the EventBridge event 'Object Created' from 'aws.s3'")]
    [InlineData("eventbridge-s3-object-deleted.json", "the EventBridge event 'Object Deleted' from 'aws.s3'")]
    [InlineData("eventbridge-scheduled-event.json", "the EventBridge event 'Scheduled Event' from 'aws.events'")]
    [InlineData("scheduler-event.json", "the EventBridge event 'Scheduled Event' from 'aws.scheduler'")]
    public void Every_source_is_recognized_by_its_payload(string file, string description) =>
        Assert.Equal(description, Delivery.Read(Payload.File(file)).Description);

    [Theory]
    [InlineData("sqs-event.json", true, false)]
    [InlineData("dynamodb-event.json", true, false)]
    [InlineData("kinesis-event.json", true, false)]
    [InlineData("pipe-kinesis-event.json", true, true)]
    [InlineData("pipe-dynamodb-event.json", true, true)]
    [InlineData("sns-event.json", false, false)]
    [InlineData("s3-event.json", false, false)]
    [InlineData("s3-test-event.json", false, false)]
    [InlineData("eventbridge-s3-object-created.json", false, false)]
    public void Only_queues_and_streams_take_a_partial_answer(string file, bool isReportable, bool isPiped)
    {
        var batch = Delivery.Batch(Payload.File(file));
        Assert.Equal((isReportable, isPiped), (batch.IsReportable, batch.IsPiped));
    }

    [Fact]
    public void Messages_that_a_pipe_sends_are_the_same_messages()
    {
        var batch = Delivery.Batch(Payload.Pipe("sqs-event.json"));
        Assert.Equal(("a batch of SQS messages", true, "MessageID_1"), (batch.Description, batch.IsPiped, Assert.Single(batch.Records).Identifier));
    }

    [Theory]
    [InlineData("""{"secret":"value","other":1}""", "an object with the properties secret, other")]
    [InlineData("""{}""", "an object with the properties (none)")]
    [InlineData("\"secret\"", "a JSON string")]
    [InlineData("42", "a JSON number")]
    [InlineData("true", "a JSON boolean")]
    [InlineData("null", "a JSON null")]
    [InlineData("""{"Records":[1]}""", "an object with the properties Records")]
    [InlineData("""{"Records":{}}""", "an object with the properties Records")]
    [InlineData("""{"\ud800":1}""", "an object with the properties (no text)")]
    public void Whatever_is_no_envelope_is_the_event_of_a_direct_invocation(string payload, string seen) =>
        Assert.Equal(seen, Assert.IsType<DirectInvocation>(Delivery.Read(payload)).Description);

    [Fact]
    public void An_array_without_envelopes_is_many_events_unless_one_event_is_an_array()
    {
        var batch = Delivery.Batch("""[{"id":"a"},{"id":"b"}]""");
        Assert.Equal(("a batch of events without an envelope", false), (batch.Description, batch.IsReportable));
        Assert.Equal([("r1:0", """{"id":"a"}"""), ("r1:1", """{"id":"b"}""")], Delivery.Events("""[{"id":"a"},{"id":"b"}]"""));
        Assert.Equal(
            "an array whose first element has the properties id",
            Assert.IsType<DirectInvocation>(Delivery.Read("""[{"id":"a"},{"id":"b"}]""", isCollection: true)).Description);
    }

    [Theory]
    [InlineData("""{"Records":[{"eventSource":"aws:codecommit"}]}""", "records from 'aws:codecommit'")]
    [InlineData("""[{"eventSource":"aws:kafka"}]""", "records from 'aws:kafka'")]
    [InlineData("""{"eventSource":"aws:kafka","records":{}}""", "a batch from 'aws:kafka'")]
    [InlineData("""{"version":"1.0","requestContext":{}}""", "an API Gateway request in payload format 1.0")]
    [InlineData("""{"httpMethod":"GET","requestContext":{}}""", "an API Gateway request in payload format 1.0")]
    [InlineData("""{"httpMethod":"GET","requestContext":{"elb":{}}}""", "a request of an Application Load Balancer")]
    [InlineData("""{"requestContext":{"connectionId":"c"}}""", "a message of an API Gateway WebSocket API")]
    [InlineData("""{"triggerSource":"PreSignUp_SignUp","request":{},"response":{}}""", "a trigger of a Cognito user pool")]
    [InlineData("""{"RequestType":"Create","ResponseURL":"https://example.com"}""", "a request for a CloudFormation custom resource")]
    public void A_service_that_the_host_does_not_serve_is_no_direct_invocation(string payload, string seen) =>
        Assert.Equal($"The invocation's payload is {seen}. {Known}", Assert.Throws<UnknownEnvelopeException>(() => Delivery.Read(payload)).Message);

    [Theory]
    [InlineData("")]
    [InlineData("{\"a\":")]
    [InlineData("hello")]
    public void A_payload_that_is_no_json_is_refused(string payload) => Assert.StartsWith(
        "The invocation's payload is not valid JSON (byte ", Assert.Throws<UnknownEnvelopeException>(() => Delivery.Read(payload)).Message, StringComparison.Ordinal);

    [Fact]
    public void Long_and_many_property_names_are_cut()
    {
        var payload = "{" + string.Join(',', Enumerable.Range(0, 100).Select(index => $"\"{new string('a', 500)}{index}\":1")) + "}";
        Assert.InRange(Delivery.Read(payload).Description.Length, 1, 1000);
    }

    [Theory]
    [InlineData("""{"Records":[{"eventSource":"aws:sqs","body":"{}"}]}""", "A record of SQS has no text in its property messageId, which SQS always sets.")]
    [InlineData("""[{"eventSource":"aws:dynamodb","eventName":"INSERT"}]""", "A record of a DynamoDB stream has no property dynamodb.")]
    [InlineData(
        """[{"eventSource":"aws:dynamodb","dynamodb":{"SequenceNumber":"1"} }]""",
        "A record of a DynamoDB stream has no text in its property eventID, which a DynamoDB stream always sets.")]
    [InlineData("""{"Records":[{"eventSource":"aws:kinesis","kinesis":{} }]}""", "A record of Kinesis has no text in its property sequenceNumber, which Kinesis always sets.")]
    [InlineData(
        """{"Records":[{"eventSource":"aws:sqs","messageId":"m0","body":"{}"},{"odd":1}]}""",
        "A record of the batch is an object with the properties odd, and has none of the identifiers by which it could be reported as failed.")]
    [InlineData("""{"Records":[],"window":{"start":"now","end":"then"} }""", "The batch belongs to a tumbling window whose start is no date and time.")]
    public void What_could_not_be_reported_fails_the_invocation(string payload, string message) =>
        Assert.Equal(message, Assert.Throws<UnknownEnvelopeException>(() => Delivery.Read(payload)).Message);

    [Fact]
    public void An_odd_record_that_can_be_named_fails_alone()
    {
        var odd = Delivery.Batch("""{"Records":[{"eventSource":"aws:sqs","messageId":"m0","body":"{}"},{"eventSource":"x","messageId":"m1"}]}""").Records[1];
        Assert.Equal("m1", odd.Identifier);
        Assert.Equal(
            "The record is an object with the properties eventSource, messageId, which comes from no source that this function knows.",
            Assert.Throws<UndecodableEventException>(() => odd.Open()).Message);
    }
}
