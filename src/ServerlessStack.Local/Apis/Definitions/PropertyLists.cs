using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Apis.Definitions;

/// <summary>Reads lists of texts.</summary>
internal static class PropertyLists
{
    /// <summary>A list of texts; empty where there is none.</summary>
    public static IReadOnlyList<string> Texts(this JsonObject properties, string name) => properties[name] is JsonArray list ? [.. list.Select(item => item!.GetValue<string>())] : [];
}
