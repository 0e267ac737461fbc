using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Control.Deployed;
using ServerlessStack.Local.Endpoint.Calls;

namespace ServerlessStack.Local.Control.Sources;

/// <summary>Puts an event into whatever emits events: a queue, a topic, a bus, a stream, a table or a bucket.</summary>
/// <param name="stacks">Knows what is deployed.</param>
/// <param name="services">Calls the services.</param>
internal sealed class SourceSender(DeployedStacks stacks, ServiceCaller services)
{
    private const string Queue = "AWS::SQS::Queue";
    private const string Topic = "AWS::SNS::Topic";
    private const string Bus = "AWS::Events::EventBus";
    private const string Stream = "AWS::Kinesis::Stream";
    private const string Table = "AWS::DynamoDB::Table";
    private const string Bucket = "AWS::S3::Bucket";
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] Types = [Queue, Topic, Bus, Stream, Table, Bucket];

    /// <summary>Sends an event; returns in a few words what happened.</summary>
    /// <param name="source">What a person calls the source.</param>
    /// <param name="name">The event's name, of its file: an object's key in a bucket.</param>
    /// <param name="body">The event: text, except for an object, which may be anything.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ControlException">There is no such source, or it does not take the event.</exception>
    public async Task<string> SendAsync(string source, string name, byte[] body, CancellationToken cancellation)
    {
        var resource = await stacks.FindAsync(source, Types, cancellation);
        var text = resource.Type == Bucket ? string.Empty : TextOf(body);
        var answer = await (resource.Type switch
        {
            Queue => services.CallAsync("sqs", "AmazonSQS.SendMessage", Message(resource.PhysicalId, text), cancellation),
            Topic => services.SendAsync("sns", HttpMethod.Post, "/", Publication(resource.PhysicalId, text), cancellation),
            Bus => services.CallAsync("events", "AWSEvents.PutEvents", new JsonObject { ["Entries"] = new JsonArray(Entry(resource.PhysicalId, text)) }, cancellation),
            Stream => services.CallAsync("kinesis", "Kinesis_20131202.PutRecord", Record(resource.PhysicalId, text), cancellation),
            Table => services.CallAsync("dynamodb", "DynamoDB_20120810.PutItem", new JsonObject { ["TableName"] = resource.PhysicalId, ["Item"] = ItemAttributes.Of(ObjectOf(text)) }, cancellation),
            _ => services.SendAsync("s3", HttpMethod.Put, $"/{resource.PhysicalId}/{Uri.EscapeDataString(name)}", new ByteArrayContent(body), cancellation),
        });
        var isTaken = answer.IsSuccess && (resource.Type != Bus || JsonNode.Parse(answer.Text)?["FailedEntryCount"]?.GetValue<int>() is null or 0);
        return isTaken ? $"Sent to {resource.Stack}/{resource.Name}." : throw new ControlException($"{resource.Stack}/{resource.Name} does not take it: {answer.Text}");
    }

    private static JsonObject Message(string queue, string body)
    {
        var message = new JsonObject { ["QueueUrl"] = queue, ["MessageBody"] = body };
        if (queue.EndsWith(".fifo", StringComparison.Ordinal))
        {
            (message["MessageGroupId"], message["MessageDeduplicationId"]) = ("stack", Guid.NewGuid().ToString());
        }

        return message;
    }

    private static FormUrlEncodedContent Publication(string topic, string body)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal) { ["Action"] = "Publish", ["Version"] = "2010-03-31", ["TopicArn"] = topic, ["Message"] = body };
        if (topic.EndsWith(".fifo", StringComparison.Ordinal))
        {
            (form["MessageGroupId"], form["MessageDeduplicationId"]) = ("stack", Guid.NewGuid().ToString());
        }

        return new FormUrlEncodedContent(form);
    }

    private static JsonObject Entry(string bus, string body) =>
        ObjectOf(body) is var given && given["source"] is JsonValue source && given["detail-type"] is JsonValue type && given["detail"] is JsonObject detail
            ? new JsonObject { ["EventBusName"] = bus, ["Source"] = source.ToString(), ["DetailType"] = type.ToString(), ["Detail"] = detail.ToJsonString() }
            : throw new ControlException("An event for a bus needs its source and type: {\"source\": \"…\", \"detail-type\": \"…\", \"detail\": {…}}.");

    private static JsonObject Record(string stream, string body) =>
        new() { ["StreamName"] = stream, ["PartitionKey"] = Guid.NewGuid().ToString(), ["Data"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(body)) };

    private static string TextOf(byte[] body)
    {
        try
        {
            return StrictUtf8.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            throw new ControlException("The event is not text in UTF-8; only a bucket takes anything else.");
        }
    }

    private static JsonObject ObjectOf(string body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject ?? throw new ControlException("The event must be a JSON object.");
        }
        catch (JsonException exception)
        {
            throw new ControlException($"The event is not JSON: {exception.Message}");
        }
    }
}
