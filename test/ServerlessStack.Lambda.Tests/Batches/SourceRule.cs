using System.Text;
using System.Text.Json.Nodes;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Batches;

/// <summary>A source that delivers batches, with AWS's rule about what is delivered again when records fail.</summary>
/// <param name="Name">The source.</param>
/// <param name="Write">Writes the payload of some records.</param>
/// <param name="Identify">What the answer calls a record.</param>
/// <param name="Group">The group within which order is kept; <see langword="null"/> for none.</param>
public sealed record SourceRule(string Name, Func<IReadOnlyList<BatchItem>, string> Write, Func<BatchItem, string> Identify, Func<BatchItem, string?> Group)
{
    public static IReadOnlyList<SourceRule> All { get; } =
    [
        new("a standard queue", items => Payload.Sqs(items.Select(Json)), item => $"m{item.Index}", _ => null),
        new("a FIFO queue", items => Payload.Fifo(items.Select(item => (Json(item), (string?)item.Group))), item => $"m{item.Index}", item => item.Group),
        new("a Kinesis stream", items => Mapped(items.Select(Kinesis)), item => $"{item.Index}", _ => "shard"),
        new("a DynamoDB stream", items => Mapped(items.Select(Stream)), item => $"{item.Index}", _ => "shard"),
        new("a pipe from a queue", items => Piped(Payload.Sqs(items.Select(Json))), item => $"m{item.Index}", _ => null),
        new("a pipe from a FIFO queue", items => Piped(Payload.Fifo(items.Select(item => (Json(item), (string?)item.Group)))), item => $"m{item.Index}", item => item.Group),
        new("a pipe from a Kinesis stream", items => Piped(Mapped(items.Select(Flat))), item => $"s:{item.Index}", _ => "shard"),
        new("a pipe from a DynamoDB stream", items => Piped(Mapped(items.Select(Stream))), item => $"e{item.Index}", _ => "shard"),
    ];

    public override string ToString() => Name;

    /// <summary>What is delivered again: the failed ones, and what is behind one of them in its group.</summary>
    public IReadOnlyList<BatchItem> Again(IReadOnlyList<BatchItem> items) =>
        [.. items.Where(item => item.Fails || IsBehindFailure(item, items))];

    /// <summary>What the handler is asked for: everything but what is behind a failure in its group.</summary>
    public IReadOnlyList<BatchItem> Asked(IReadOnlyList<BatchItem> items) => [.. items.Where(item => !IsBehindFailure(item, items))];

    private bool IsBehindFailure(BatchItem item, IReadOnlyList<BatchItem> items) =>
        Group(item) is { } group && items.Any(other => other.Index < item.Index && other.Fails && Group(other) == group);

    private static string Json(BatchItem item) => $$"""{"id":"{{item.Id}}"}""";

    private static string Mapped(IEnumerable<string> records) => $$"""{"Records":[{{string.Join(',', records)}}]}""";

    private static string Piped(string mapped) => JsonNode.Parse(mapped)!["Records"]!.ToJsonString();

    private static string Data(BatchItem item) => Convert.ToBase64String(Encoding.UTF8.GetBytes(Json(item)));

    private static string Kinesis(BatchItem item) =>
        $$"""{"eventSource":"aws:kinesis","eventID":"s:{{item.Index}}","kinesis":{"sequenceNumber":"{{item.Index}}","data":"{{Data(item)}}"} }""";

    private static string Flat(BatchItem item) =>
        $$"""{"eventSource":"aws:kinesis","eventID":"s:{{item.Index}}","sequenceNumber":"{{item.Index}}","data":"{{Data(item)}}"}""";

    // A stream's record is a change, so the item carries the id.
    private static string Stream(BatchItem item) => $$"""
        {"eventSource":"aws:dynamodb","eventName":"INSERT","eventID":"e{{item.Index}}","dynamodb":{"SequenceNumber":"{{item.Index}}",
        "NewImage":{"id":{"S":"{{item.Id}}"},"weight":{"N":"1"},"lines":{"L":[]},"state":{"S":"Sent"} } } }
        """;
}
