using System.Text.Json;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Patterns.Conditions;

namespace ServerlessStack.Local.Patterns;

/// <summary>
/// A pattern as the services document it: <see href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html"/>, and, where the guides are silent, as
/// event-ruler, the library behind them, matches. It shares nothing with what writes our patterns.
/// </summary>
internal sealed class EventPattern : IEventPattern
{
    private readonly IReadOnlyList<KeyValuePair<string, IReadOnlyList<ICondition>>[]> rules;

    private EventPattern(IReadOnlyList<KeyValuePair<string, IReadOnlyList<ICondition>>[]> rules)
    {
        this.rules = rules;
    }

    /// <summary>Reads a pattern of a bus's rule.</summary>
    /// <exception cref="PatternException">EventBridge would refuse it.</exception>
    public static EventPattern Parse(JsonNode pattern) => Parse(pattern, PatternDialect.Bus);

    /// <summary>Reads a pattern of another service.</summary>
    /// <exception cref="PatternException">The service would refuse it.</exception>
    public static EventPattern Parse(JsonNode pattern, PatternDialect dialect) =>
        new([.. PatternRules.Of(pattern.Deserialize<JsonElement>(), dialect).Select(rule => rule.ToArray())]);

    /// <inheritdoc />
    public bool Matches(JsonNode? candidate)
    {
        if (candidate is null)
        {
            return false;
        }

        var fields = EventField.Of(candidate.Deserialize<JsonElement>());
        return rules.Any(rule => Matches(rule, fields, []));
    }

    private static bool Matches(ReadOnlySpan<KeyValuePair<string, IReadOnlyList<ICondition>>> asked, IReadOnlyList<EventField> fields, EventField[] answers)
    {
        if (asked is not [var (path, conditions), .. var rest])
        {
            return true;
        }

        var isAnswered = false;
        foreach (var field in fields)
        {
            if (field.Path != path)
            {
                continue;
            }

            isAnswered = true;
            if (answers.All(field.FitsWith) && conditions.Any(condition => condition.Matches(field.Value)) && Matches(rest, fields, [.. answers, field]))
            {
                return true;
            }
        }

        return !isAnswered && conditions.Any(condition => condition.IsAbsence) && Matches(rest, fields, answers);
    }
}
