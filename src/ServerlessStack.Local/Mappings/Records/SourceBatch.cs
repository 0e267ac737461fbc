namespace ServerlessStack.Local.Mappings.Records;

/// <summary>Records that are handled together.</summary>
/// <param name="Records">The records.</param>
internal sealed record SourceBatch(IReadOnlyList<SourceRecord> Records)
{
    /// <summary>The tumbling window that they are in; null without windows.</summary>
    public WindowFrame? Window { get; init; }

    /// <summary>The shard that they come from; empty for a queue.</summary>
    public string Shard { get; init; } = "";
}
