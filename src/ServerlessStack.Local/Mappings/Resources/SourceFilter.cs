using System.Text.Json;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Mappings.Records;
using ServerlessStack.Local.Patterns;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Mappings.Resources;

/// <summary>Reads <c>FilterCriteria</c>, which mappings and pipes have in common.</summary>
internal static class SourceFilter
{
    /// <summary>Reads the criteria at a path.</summary>
    /// <exception cref="ResourceException">A pattern is none.</exception>
    public static RecordFilter Read(JsonObject properties, string path, Func<JsonNode, IEventPattern> read) =>
        new([.. (properties.At($"{path}.Filters") as JsonArray ?? []).Select((filter, index) => ReadPattern(filter!.AsObject(), $"{path}.Filters[{index}].Pattern", read))]);

    private static IEventPattern ReadPattern(JsonObject filter, string path, Func<JsonNode, IEventPattern> read)
    {
        var pattern = filter.RequiredText("Pattern");
        try
        {
            return read(JsonNode.Parse(pattern)!);
        }
        catch (Exception exception) when (exception is not ResourceException and not OperationCanceledException)
        {
            throw new ResourceException(exception is JsonException ? $"{path} is not JSON: {exception.Message}" : $"{path}: {exception.Message}", exception);
        }
    }
}
