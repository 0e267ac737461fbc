using System.Globalization;
using System.Text.Json;

namespace ServerlessStack.Lambda.Envelopes;

/// <summary>A message of an SQS queue (Lambda developer guide, "Using Lambda with Amazon SQS").</summary>
internal sealed class SqsMessage : BatchRecord
{
    /// <summary>What its <c>eventSource</c> says.</summary>
    public const string Source = "aws:sqs";

    private readonly JsonElement _message;

    public SqsMessage(JsonElement message)
    {
        _message = message;
        Identifier = Require(message, "messageId", "SQS");

        // The queue's name tells: a standard queue's messages may have a group as well (fair queues), and keep no order.
        var isFifo = message.Text("eventSourceARN")?.EndsWith(".fifo", StringComparison.Ordinal) == true;
        Lane = isFifo ? message.Property("attributes")?.Text("MessageGroupId") ?? "" : null;
    }

    public override string Plural => "SQS messages";

    public override string Identifier { get; }

    public override string? Lane { get; }

    public override int? Attempt =>
        int.TryParse(_message.Property("attributes")?.Text("ApproximateReceiveCount"), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : null;

    public override string? SourceArn => _message.Text("eventSourceARN");

    public override string? TraceHeader => _message.Property("attributes")?.Text("AWSTraceHeader");

    public override ReceivedEvent Open() => new(
        Identifier, _message.Property("body")?.AsUtf8Text() ?? throw new UndecodableEventException("The SQS message has no body that is text."));
}
