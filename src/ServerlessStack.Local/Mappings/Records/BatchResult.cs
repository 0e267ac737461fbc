using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Mappings.Records;

/// <summary>What became of a batch.</summary>
/// <param name="Failed">The ids of the records to deliver again; none after a success.</param>
internal sealed record BatchResult(IReadOnlySet<string> Failed)
{
    /// <summary>Everything was handled.</summary>
    public static BatchResult Success { get; } = new(new HashSet<string>(StringComparer.Ordinal));

    /// <summary>Whether everything was handled.</summary>
    public bool IsSuccess => Failed.Count == 0;

    /// <summary>What went wrong, in a few words; null after a success.</summary>
    public string? Error { get; init; }

    /// <summary>The id of the last invocation; null where nothing ran.</summary>
    public string? RequestId { get; init; }

    /// <summary>The kind of the function's error; null where it answered, perhaps with failures of single records.</summary>
    public string? FunctionError { get; init; }

    /// <summary>The state that the function answered; null without a window.</summary>
    public JsonNode? State { get; init; }

    /// <summary>The whole batch failed.</summary>
    public static BatchResult AllFailed(SourceBatch batch, string error) => new(batch.Records.Select(record => record.Id).ToHashSet(StringComparer.Ordinal)) { Error = error };
}
