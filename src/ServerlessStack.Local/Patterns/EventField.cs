using System.Text.Json;

namespace ServerlessStack.Local.Patterns;

/// <summary>One value of an event.</summary>
/// <param name="Path">Its names, joined by dots.</param>
/// <param name="Value">The value: neither object nor array.</param>
/// <param name="Elements">In which element of which array it is.</param>
internal sealed record EventField(string Path, JsonElement Value, IReadOnlyDictionary<int, int> Elements)
{
    /// <summary>Lists every value of an event.</summary>
    public static IReadOnlyList<EventField> Of(JsonElement root)
    {
        var fields = new List<EventField>();
        var arrays = 0;
        Add(root, "", []);
        return fields;

        void Add(JsonElement value, string path, Dictionary<int, int> elements)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.Object:
                    foreach (var property in value.EnumerateObject())
                    {
                        Add(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", elements);
                    }

                    break;
                case JsonValueKind.Array:
                    var array = arrays++;
                    foreach (var (index, element) in value.EnumerateArray().Index())
                    {
                        Add(element, path, new Dictionary<int, int>(elements) { [array] = index });
                    }

                    break;
                default:
                    fields.Add(new EventField(path, value, elements));
                    break;
            }
        }
    }

    /// <summary>Whether two values may answer for one event: never from different elements of one array.</summary>
    public bool FitsWith(EventField other) =>
        Elements.All(element => !other.Elements.TryGetValue(element.Key, out var index) || index == element.Value);
}
