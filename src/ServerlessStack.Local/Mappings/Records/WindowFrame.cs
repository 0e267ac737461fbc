using System.Globalization;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Mappings.Records;

/// <summary>A tumbling window of a shard, and what the function remembers in it (Lambda developer guide, "Using Lambda for stateful stream processing").</summary>
/// <param name="Start">When it begins.</param>
/// <param name="Length">How long it lasts.</param>
/// <param name="State">What the invocation before answered; an empty object at first.</param>
internal sealed record WindowFrame(DateTimeOffset Start, TimeSpan Length, JsonNode State)
{
    /// <summary>The largest state, in bytes: 1 MB. A larger one ends the window.</summary>
    public const int LargestState = 1024 * 1024;

    /// <summary>When it ends.</summary>
    public DateTimeOffset End => Start + Length;

    /// <summary>Whether this is the window's last invocation.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Whether the window ends before its time.</summary>
    public bool IsTerminatedEarly { get; init; }

    /// <summary>The window that a time is in; windows of a length begin where others of it do.</summary>
    public static WindowFrame At(DateTimeOffset time, TimeSpan length) =>
        new(DateTimeOffset.UnixEpoch + (length * Math.Floor((time - DateTimeOffset.UnixEpoch) / length)), length, new JsonObject());

    /// <summary>Writes what stands beside the records.</summary>
    public void Write(JsonObject payload, string shard, Arn stream)
    {
        payload["window"] = new JsonObject { ["start"] = Seconds(Start), ["end"] = Seconds(End) };
        payload["state"] = State.DeepClone();
        payload["shardId"] = shard;
        payload["eventSourceARN"] = stream.ToString();
        payload["isFinalInvokeForWindow"] = IsFinal;
        payload["isWindowTerminatedEarly"] = IsTerminatedEarly;
    }

    private static string Seconds(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
