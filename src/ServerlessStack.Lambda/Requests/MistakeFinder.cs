using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ServerlessStack.Lambda.Requests;

/// <summary>Compares a JSON document with the type it should fit, place by place.</summary>
internal sealed class MistakeFinder(JsonSerializerOptions options)
{
    // A caller fixes some mistakes at a time; thousands would only make the answer large.
    private const int MostMistakes = 50;

    private readonly List<Mistake> _found = [];

    /// <summary>Whether names that only the document knows are told as well: to its sender, but not to a log.</summary>
    public bool NamesUndeclared { get; init; } = true;

    /// <summary>Finds the mistakes.</summary>
    /// <returns>The mistakes in the type's order; empty when the serializer sees one that this comparison does not.</returns>
    public IReadOnlyList<Mistake> Find(JsonElement root, JsonTypeInfo type)
    {
        Compare(root, type, Place.Root);
        return _found;
    }

    private void Compare(JsonElement value, JsonTypeInfo type, Place place)
    {
        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object when value.ValueKind == JsonValueKind.Object:
                CompareProperties(value, type, place);
                break;
            case JsonTypeInfoKind.Enumerable when value.ValueKind == JsonValueKind.Array && type.ElementType is { } element:
                CompareElements(value, options.GetTypeInfo(element), place);
                break;
            case JsonTypeInfoKind.Dictionary when value.ValueKind == JsonValueKind.Object && type.ElementType is { } element:
                CompareEntries(value, options.GetTypeInfo(element), place);
                break;
            case var _ when !CanRead(value, type):
                Add(place.Mistake(Expectation.Explain(value, type)));
                break;
            default:
                break;
        }
    }

    private void CompareProperties(JsonElement value, JsonTypeInfo type, Place place)
    {
        if (NamesUndeclared)
        {
            CompareNames(value, type, place);
        }

        foreach (var property in type.Properties)
        {
            var sent = Sent(value, property.Name);
            if (sent is null)
            {
                if (property.IsRequired)
                {
                    Add(place.Property(property.Name).Mistake("a value is required, but none was sent."));
                }
            }
            else if (sent.Value.ValueKind == JsonValueKind.Null)
            {
                CompareNull(sent.Value, property, place.Property(property.Name));
            }
            else if (property.Set is not null || property.AssociatedParameter is not null)
            {
                // A converter of its own decides alone what fits a property.
                if (property.CustomConverter is null)
                {
                    Compare(sent.Value, options.GetTypeInfo(property.PropertyType), place.Property(property.Name));
                }
            }
        }
    }

    // Only where the context asks for it does the serializer refuse what it does not know, or what comes twice.
    private void CompareNames(JsonElement value, JsonTypeInfo type, Place place)
    {
        var comparer = options.PropertyNameCaseInsensitive ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        var known = type.Properties.Select(property => property.Name).ToHashSet(comparer);
        var seen = new HashSet<string>(comparer);
        foreach (var name in value.EnumerateObject().Select(property => property.Name))
        {
            if (!seen.Add(name) && !options.AllowDuplicateProperties)
            {
                Add(place.Property(name).Mistake("one value is expected, but several were sent."));
            }
            else if (!known.Contains(name) && (type.UnmappedMemberHandling ?? options.UnmappedMemberHandling) == JsonUnmappedMemberHandling.Disallow)
            {
                Add(place.Property(name).Mistake("nothing is expected under this name."));
            }
        }
    }

    private void CompareNull(JsonElement value, JsonPropertyInfo property, Place place)
    {
        var isValue = property.PropertyType.IsValueType && Nullable.GetUnderlyingType(property.PropertyType) is null;
        if (isValue || (options.RespectNullableAnnotations && !property.IsSetNullable))
        {
            Add(place.Mistake(Expectation.Explain(value, options.GetTypeInfo(property.PropertyType))));
        }
    }

    private void CompareElements(JsonElement array, JsonTypeInfo element, Place place)
    {
        var index = 0;
        foreach (var value in array.EnumerateArray())
        {
            Compare(value, element, place.Element(index));
            index++;
            if (_found.Count == MostMistakes)
            {
                return;
            }
        }
    }

    // Keys come from the document alone.
    private void CompareEntries(JsonElement entries, JsonTypeInfo element, Place place)
    {
        foreach (var entry in entries.EnumerateObject())
        {
            Compare(entry.Value, element, NamesUndeclared ? place.Property(entry.Name) : place.Entry);
            if (_found.Count == MostMistakes)
            {
                return;
            }
        }
    }

    private void Add(Mistake mistake)
    {
        if (_found.Count < MostMistakes)
        {
            _found.Add(mistake);
        }
    }

    private JsonElement? Sent(JsonElement value, string name)
    {
        if (value.TryGetProperty(name, out var exact) || !options.PropertyNameCaseInsensitive)
        {
            return exact.ValueKind == JsonValueKind.Undefined ? null : exact;
        }

        var similar = value.EnumerateObject().Where(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return similar.Select(property => (JsonElement?)property.Value).FirstOrDefault();
    }

    private static bool CanRead(JsonElement value, JsonTypeInfo type)
    {
        try
        {
            value.Deserialize(type);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
