using System.Text;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Envelopes;

public sealed class EnvelopeReaderTests
{
    private const string Known = ", which is no envelope that this function knows. Known are API Gateway HTTP API requests (payload format 2.0), "
        + "SQS messages (with SNS notifications in them, too), EventBridge events, and DynamoDB stream records, from a pipe or an event source mapping.";

    private static Envelope Read(string payload) => EnvelopeReader.Read(Encoding.UTF8.GetBytes(payload));

    [Theory]
    [InlineData("apigw-v2-request-jwt-authorizer.json", "an API Gateway HTTP API request")]
    [InlineData("apigw-v2-request-no-authorizer.json", "an API Gateway HTTP API request")]
    [InlineData("sqs-event.json", "a batch of SQS messages")]
    [InlineData("sns-in-sqs-event.json", "a batch of SQS messages")]
    [InlineData("dynamodb-event.json", "a batch of DynamoDB stream records")]
    [InlineData("eventbridge-s3-object-created.json", "the EventBridge event 'Object Created' from 'aws.s3'")]
    public void Every_source_is_recognized_by_its_payload(string file, string description) => Assert.Equal(description, Read(Payload.File(file)).Description);

    [Fact]
    public void A_pipe_sends_the_bare_array() => Assert.Equal("a batch of DynamoDB stream records", Read(Payload.Pipe("dynamodb-event.json")).Description);

    [Theory]
    [InlineData("s3-event.json", "aws:s3")]
    [InlineData("kinesis-event.json", "aws:kinesis")]
    [InlineData("sns-event.json", "aws:sns")]
    public void Records_of_another_service_are_refused_by_its_name(string file, string source) =>
        Assert.Equal($"The invocation's payload is records from '{source}'" + Known, Assert.Throws<UnknownEnvelopeException>(() => Read(Payload.File(file))).Message);

    [Theory]
    [InlineData("""{"secret":"value","other":1}""", "an object with the properties secret, other")]
    [InlineData("""{}""", "an object with the properties (none)")]
    [InlineData("""[{"secret":"value"}]""", "an array whose first element has the properties secret")]
    [InlineData("""["secret"]""", "an array whose first element has the properties (none)")]
    [InlineData("\"secret\"", "a JSON string")]
    [InlineData("42", "a JSON number")]
    [InlineData("null", "a JSON null")]
    [InlineData("""{"Records":[1]}""", "an object with the properties Records")]
    [InlineData("""{"Records":{}}""", "an object with the properties Records")]
    [InlineData("""{"version":"1.0","requestContext":{}}""", "an object with the properties version, requestContext")]
    public void An_unknown_payload_is_described_by_its_shape_and_never_by_its_values(string payload, string seen) =>
        Assert.Equal($"The invocation's payload is {seen}" + Known, Assert.Throws<UnknownEnvelopeException>(() => Read(payload)).Message);

    [Theory]
    [InlineData("")]
    [InlineData("{\"a\":")]
    [InlineData("hello")]
    public void A_payload_that_is_no_json_is_refused(string payload) =>
        Assert.StartsWith("The invocation's payload is not valid JSON (byte ", Assert.Throws<UnknownEnvelopeException>(() => Read(payload)).Message, StringComparison.Ordinal);

    [Fact]
    public void Long_and_many_property_names_are_cut()
    {
        var payload = "{" + string.Join(',', Enumerable.Range(0, 100).Select(index => $"\"{new string('a', 500)}{index}\":1")) + "}";
        Assert.InRange(Assert.Throws<UnknownEnvelopeException>(() => Read(payload)).Message.Length, 1, 1500);
    }

    [Fact]
    public void A_message_without_an_id_fails_the_invocation_because_it_could_not_be_reported() =>
        Assert.Equal(
            "A record of SQS has no text in its property messageId, which SQS always sets.",
            Assert.Throws<UnknownEnvelopeException>(() => Read("""{"Records":[{"eventSource":"aws:sqs","body":"{}"}]}""")).Message);

    [Fact]
    public void A_stream_record_without_its_change_fails_the_invocation() =>
        Assert.Equal(
            "A record of a DynamoDB stream has no property dynamodb.",
            Assert.Throws<UnknownEnvelopeException>(() => Read("""[{"eventSource":"aws:dynamodb","eventName":"INSERT"}]""")).Message);
}
