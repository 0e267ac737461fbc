using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Mappings.Records;

/// <summary>
/// What a function says about single records: an answer without failures is a complete success; one that is no JSON, or names what is empty or not of the batch, is a complete failure
/// (Lambda developer guide, "Implementing partial batch responses"; EventBridge user guide, "Amazon EventBridge Pipes batching and concurrency").
/// </summary>
internal static class PartialAnswer
{
    /// <summary>Reads an answer.</summary>
    /// <returns>The ids that failed; null where the whole batch did.</returns>
    public static IReadOnlySet<string>? FailuresOf(ReadOnlyMemory<byte> answer, SourceBatch batch)
    {
        if (Parse(answer) is not (true, var root))
        {
            return null;
        }

        if ((root as JsonObject)?["batchItemFailures"] is not JsonArray failures)
        {
            return new HashSet<string>(StringComparer.Ordinal);
        }

        var known = batch.Records.Select(record => record.Id).ToHashSet(StringComparer.Ordinal);
        var named = failures.Select(failure => ((failure as JsonObject)?["itemIdentifier"] as JsonValue)?.ToString() ?? "").ToHashSet(StringComparer.Ordinal);
        return named.IsSubsetOf(known) ? named : null;
    }

    /// <summary>The state in an answer; null where there is none.</summary>
    public static JsonNode? StateOf(ReadOnlyMemory<byte> answer) => (Parse(answer).Root as JsonObject)?["state"];

    private static (bool IsJson, JsonNode? Root) Parse(ReadOnlyMemory<byte> answer)
    {
        try
        {
            return (true, answer.IsEmpty ? null : JsonNode.Parse(answer.Span));
        }
        catch (JsonException)
        {
            return (false, null);
        }
    }
}
