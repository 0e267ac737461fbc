using System.Text.Json;

namespace ServerlessStack.Lambda.Envelopes;

/// <summary>A notification that SNS sends to a function (Lambda developer guide, "Invoking Lambda functions with Amazon SNS notifications").</summary>
internal sealed class SnsRecord(JsonElement record) : BatchRecord
{
    /// <summary>What its <c>EventSource</c> says.</summary>
    public const string Source = "aws:sns";

    public override string Plural => "SNS notifications";

    public override string Identifier { get; } = record.Property("Sns")?.Text("MessageId") ?? "";

    // SNS invokes asynchronously: Lambda tries the whole invocation again.
    public override bool IsReportable => false;

    public override string? Lane => Source;

    public override string? SourceArn => record.Property("Sns")?.Text("TopicArn");

    public override ReceivedEvent Open() =>
        record.Property("Sns") is { } notification && TopicNotification.TryOpen(notification) is { } received
            ? received
            : throw new UndecodableEventException("The SNS record has no notification with a MessageId, a TopicArn and a Message that are text.");
}
