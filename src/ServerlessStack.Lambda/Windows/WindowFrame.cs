using System.Globalization;
using System.Text.Json;
using ServerlessStack.Lambda.Envelopes;

namespace ServerlessStack.Lambda.Windows;

/// <summary>
/// The tumbling window that a batch of a stream belongs to, as Lambda describes it next to the records (Lambda developer guide, "Implementing stateful Kinesis
/// Data Streams processing in Lambda"; the same for DynamoDB streams).
/// </summary>
internal sealed record WindowFrame
{
    /// <summary>When the window begins.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When the window ends.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>The shard; empty when Lambda does not say.</summary>
    public required string ShardId { get; init; }

    /// <summary>Whether no more records follow in this window.</summary>
    public required bool IsFinal { get; init; }

    /// <summary>Whether Lambda drops the state now because it grew over 1 MB, and goes on in the same window with an empty one.</summary>
    public required bool IsTerminatedEarly { get; init; }

    /// <summary>What the invocation before has left, as a JSON object.</summary>
    public required ReadOnlyMemory<byte> State { get; init; }

    /// <summary>An id that is the same when Lambda delivers the end of the window again.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{ShardId}:{Start:O}/{End:O}");

    /// <summary>Reads the window.</summary>
    /// <returns>The window; <see langword="null"/> when the payload has none.</returns>
    /// <exception cref="UnknownEnvelopeException">The window's limits are missing.</exception>
    public static WindowFrame? TryRead(JsonElement root)
    {
        if (root.Property("window") is not { ValueKind: JsonValueKind.Object } window)
        {
            return null;
        }

        return new WindowFrame
        {
            Start = Time(window, "start"),
            End = Time(window, "end"),
            ShardId = root.Text("shardId") ?? "",
            IsFinal = root.Property("isFinalInvokeForWindow") is { ValueKind: JsonValueKind.True },
            IsTerminatedEarly = root.Property("isWindowTerminatedEarly") is { ValueKind: JsonValueKind.True },
            State = root.Property("state") is { ValueKind: JsonValueKind.Object } state && state.GetPropertyCount() > 0
                ? state.ToUtf8Json()
                : TumblingWindow.NoState,
        };
    }

    private static DateTimeOffset Time(JsonElement window, string name) =>
        window.Property(name) is { ValueKind: JsonValueKind.String } text && text.TryGetDateTimeOffset(out var time)
            ? time
            : throw new UnknownEnvelopeException($"The batch belongs to a tumbling window whose {name} is no date and time.");
}
