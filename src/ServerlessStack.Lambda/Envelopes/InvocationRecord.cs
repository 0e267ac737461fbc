using System.Text.Json;

namespace ServerlessStack.Lambda.Envelopes;

/// <summary>
/// What Lambda tells a destination about an asynchronous invocation of another function (Lambda developer guide, "Capturing records of Lambda asynchronous invocations").
/// The event in it follows from how the invocation ended: what the function answered when it succeeded, and what it was invoked with when it failed, or had nothing to answer.
/// </summary>
/// <param name="root">The record.</param>
internal sealed class InvocationRecord(JsonElement root) : BatchRecord
{
    private const string Success = "Success";

    public override string Plural => "records of asynchronous invocations";

    public override string Identifier { get; } = root.Property("requestContext")?.Text("requestId") ?? "";

    // Lambda invokes the destination asynchronously, and tries the invocation again.
    public override bool IsReportable => false;

    public override string? Lane => null;

    public override string? SourceArn => root.Property("requestContext")?.Text("functionArn");

    /// <summary>What it is, in words.</summary>
    public string Description => $"the record of an asynchronous invocation of '{SourceArn}'";

    /// <summary>Whether the object is such a record.</summary>
    public static bool Matches(JsonElement root) =>
        root.Property("requestPayload") is not null && root.Property("requestContext") is { } context
        && context.Text("condition") is not null && context.Text("functionArn") is not null && context.Text("requestId") is { Length: > 0 };

    /// <summary>Takes out the event, which may have the envelope that the other function was invoked with.</summary>
    public override ReceivedEvent Open() => new(Identifier, Event().ToUtf8Json());

    // Every other condition, such as RetriesExhausted, is a failure.
    private JsonElement Event() =>
        root.Property("requestContext")?.Text("condition") == Success && root.Property("responsePayload") is { ValueKind: not JsonValueKind.Null } answer
            ? answer
            : root.Property("requestPayload")!.Value;
}
