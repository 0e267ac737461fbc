using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace ServerlessStack.Lambda.Testing;

/// <summary>The window that a batch falls into, for a function that sums up over time (Lambda developer guide, "Using Lambda for stateful stream processing").</summary>
public sealed record TestWindow
{
    /// <summary>Describes a window.</summary>
    /// <param name="start">When it begins.</param>
    /// <param name="length">How long it lasts: up to 15 minutes.</param>
    public TestWindow(DateTimeOffset start, TimeSpan length) => (Start, Length) = (start, length);

    /// <summary>When it begins.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>How long it lasts.</summary>
    public TimeSpan Length { get; }

    /// <summary>Whether this is the window's last invocation, which carries no records. Default: no.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Whether Lambda ended the window before its time, because the state grew too large. Default: no.</summary>
    public bool IsTerminatedEarly { get; init; }

    private Func<IJsonTypeInfoResolver, JsonNode?> State { get; init; } = _ => new JsonObject();

    /// <summary>Hands on what the invocation before answered; nothing when omitted.</summary>
    /// <typeparam name="TState">The state's type.</typeparam>
    /// <param name="state">The state.</param>
    /// <returns>The changed window.</returns>
    public TestWindow WithState<TState>(TState state)
    {
        var body = EventBody.Of(state);
        return this with { State = body.ToNode };
    }

    // A window's fields stand beside the records.
    internal void Write(JsonObject payload, IJsonTypeInfoResolver json, string shard, string streamArn)
    {
        payload["window"] = new JsonObject { ["start"] = PayloadText.Seconds(Start), ["end"] = PayloadText.Seconds(Start + Length) };
        payload["state"] = State(json);
        payload["shardId"] = shard;
        payload["eventSourceARN"] = streamArn;
        payload["isFinalInvokeForWindow"] = IsFinal;
        payload["isWindowTerminatedEarly"] = IsTerminatedEarly;
    }
}
