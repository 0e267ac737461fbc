using System.Text.Json.Nodes;

namespace ServerlessStack.Lambda.Testing;

/// <summary>The table that changed.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Keys">The names of its key attributes.</param>
internal sealed record TablePlace(string Table, IReadOnlyList<string> Keys)
{
    /// <summary>The ARN of the table's stream.</summary>
    public string StreamArn => $"arn:aws:dynamodb:{EnvelopeDefaults.Region}:{EnvelopeDefaults.Account}:table/{Table}/stream/2026-01-01T00:00:00.000";

    /// <summary>The key of an item.</summary>
    public JsonObject KeysOf(JsonObject item)
    {
        var keys = new JsonObject();
        foreach (var name in Keys)
        {
            if (item[name] is { } value)
            {
                keys[name] = value.DeepClone();
            }
        }

        return keys;
    }
}
