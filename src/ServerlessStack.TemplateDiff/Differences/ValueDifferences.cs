using System.Text.Json.Nodes;
using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.TemplateDiff.Differences;

/// <summary>Finds the values that differ between two values of one property.</summary>
internal static class ValueDifferences
{
    /// <summary>The differences; none where only the order of a list differs that has none.</summary>
    /// <param name="path">The property's path.</param>
    /// <param name="before">Its value before.</param>
    /// <param name="after">Its value after.</param>
    /// <param name="impact">What changing it does.</param>
    public static IEnumerable<ValueDifference> Between(string path, JsonNode? before, JsonNode? after, ResourceImpact impact)
    {
        if (ValueEquality.Equal(before, after))
        {
            return [];
        }

        return (before, after) switch
        {
            (JsonObject, JsonObject) when before.AsIntrinsic() is null && after.AsIntrinsic() is null => OfObjects(path, before.AsObject(), after.AsObject(), impact),
            (JsonArray, JsonArray) when impact is not (ResourceImpact.WillReplace or ResourceImpact.MayReplace) && !ListOrder.Matters(path) =>
                OfArrays(path, before.AsArray(), after.AsArray(), impact),
            _ => [new ValueDifference(path, before, after, impact)],
        };
    }

    private static IEnumerable<ValueDifference> OfObjects(string path, JsonObject before, JsonObject after, ResourceImpact impact) =>
        before.Select(member => member.Key).Union(after.Select(member => member.Key), StringComparer.Ordinal)
            .SelectMany(name => Between($"{path}.{name}", before[name], after[name], impact));

    // What both have is taken away first; the rest is paired by the member that names an element, else by position.
    private static IEnumerable<ValueDifference> OfArrays(string path, JsonArray before, JsonArray after, ResourceImpact impact)
    {
        var come = after.ToList();
        var gone = before.Where(element => !Take(come, other => ValueEquality.Equal(element, other), out _)).ToList();
        foreach (var element in gone)
        {
            var name = ListOrder.NameOf(element);
            var isPaired = Take(come, other => ListOrder.NameOf(other) == name && element is JsonObject == other is JsonObject, out var partner);
            foreach (var difference in Between($"{path}[{name}]", element, isPaired ? partner : null, impact))
            {
                yield return difference;
            }
        }

        foreach (var element in come)
        {
            yield return new ValueDifference($"{path}[{ListOrder.NameOf(element)}]", Before: null, element, impact);
        }
    }

    private static bool Take(List<JsonNode?> elements, Predicate<JsonNode?> match, out JsonNode? taken)
    {
        var index = elements.FindIndex(match);
        taken = index < 0 ? null : elements[index];
        if (index >= 0)
        {
            elements.RemoveAt(index);
        }

        return index >= 0;
    }
}
