using System.Text.Json;

namespace ServerlessStack.Tests.Filters;

/// <summary>
/// Evaluates patterns the way the services document it (EventBridge user guide, "Comparison operators", "Arrays in event patterns"; SNS guide, "Filter policy"; event-ruler,
/// "JSON Array Matching"). It shares nothing with what writes the patterns.
/// </summary>
internal static class PatternMatcher
{
    /// <summary>Whether the service lets an event through.</summary>
    public static bool Matches(PatternService service, string pattern, string received)
    {
        using var rules = JsonDocument.Parse(pattern);
        using var json = JsonDocument.Parse(received);
        var fields = EventField.Of(json.RootElement);
        return PatternRules.Of(rules.RootElement).Any(rule => Matches(service, [.. rule], fields, []));
    }

    private static bool Matches(PatternService service, KeyValuePair<string, JsonElement[]>[] asked, IReadOnlyList<EventField> fields, EventField[] answers)
    {
        if (asked is not [var (path, conditions), .. var rest])
        {
            return true;
        }

        var candidates = fields.Where(field => field.Path == path).ToList();
        return conditions.Any(condition => IsAbsence(condition) && candidates.Count == 0 && Matches(service, rest, fields, answers))
            || candidates.Any(field =>
                answers.All(field.FitsWith)
                && conditions.Any(condition => !IsAbsence(condition) && ConditionMatcher.Matches(service, condition, field.Value))
                && Matches(service, rest, fields, [.. answers, field]));
    }

    private static bool IsAbsence(JsonElement condition) =>
        condition.ValueKind == JsonValueKind.Object && condition.TryGetProperty("exists", out var exists) && !exists.GetBoolean();
}
