using System.Text.Json.Nodes;

namespace ServerlessStack.Lambda.Testing;

/// <summary>How records travel together.</summary>
internal static class BatchText
{
    /// <summary>Writes what an event source mapping sends: an object with the property <c>Records</c>.</summary>
    /// <param name="records">The records in order.</param>
    /// <param name="addMore">Adds what stands beside the records.</param>
    public static string Write(IEnumerable<JsonObject> records, Action<JsonObject>? addMore = null)
    {
        var payload = new JsonObject { ["Records"] = new JsonArray([.. records]) };
        addMore?.Invoke(payload);
        return PayloadText.Write(payload);
    }

    /// <summary>Writes what a pipe sends: the bare array.</summary>
    /// <param name="records">The records in order.</param>
    public static string WritePiped(IEnumerable<JsonObject> records) => PayloadText.Write(new JsonArray([.. records]));
}
