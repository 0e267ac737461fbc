using System.Text.Json.Nodes;
using ServerlessStack.TemplateDiff.Assemblies;
using ServerlessStack.TemplateDiff.Differences;

namespace ServerlessStack.TemplateDiff.Guards;

/// <summary>The ways in which a value can protect less than before.</summary>
internal static class Weaker
{
    /// <summary>It is not there any more.</summary>
    public static bool Removed(JsonNode? before, JsonNode? after) => before is not null && after is null;

    /// <summary>It is another one, or was not there before.</summary>
    public static bool Changed(JsonNode? before, JsonNode? after) => after is not null && !ValueEquality.Equal(before, after);

    /// <summary>It was there and is another one or gone.</summary>
    public static bool Lost(JsonNode? before, JsonNode? after) => before is not null && !ValueEquality.Equal(before, after);

    /// <summary>A switch was on and is off.</summary>
    /// <param name="byDefault">Whether it is on when the template says nothing.</param>
    public static Func<JsonNode?, JsonNode?, bool> TurnedOff(bool byDefault) => (before, after) => IsOn(before, byDefault) == true && IsOn(after, byDefault) == false;

    /// <summary>A number is smaller.</summary>
    /// <param name="byDefault">The number when the template says nothing; null when that is not known.</param>
    public static Func<JsonNode?, JsonNode?, bool> Lowered(double? byDefault = null) => (before, after) => Number(after, byDefault) < Number(before, byDefault);

    /// <summary>A number is greater.</summary>
    /// <param name="byDefault">The number when the template says nothing; null when that is not known.</param>
    public static Func<JsonNode?, JsonNode?, bool> Raised(double? byDefault = null) => (before, after) => Number(after, byDefault) > Number(before, byDefault);

    /// <summary>It is one of some values and was not.</summary>
    public static Func<JsonNode?, JsonNode?, bool> Becomes(params string[] values) => (before, after) => Is(after, values) && !Is(before, values);

    /// <summary>A list has lost an element.</summary>
    public static bool LostElement(JsonNode? before, JsonNode? after) =>
        before is JsonArray old && !old.All(element => after is JsonArray young && young.Any(other => ValueEquality.Equal(element, other)));

    /// <summary>A retention policy gave data up that it kept before.</summary>
    public static bool LetGo(JsonNode? before, JsonNode? after) => Changes.RetentionPolicy.Of(after.AsText()) < Changes.RetentionPolicy.Of(before.AsText());

    /// <summary>A list has an element that stands for everybody.</summary>
    public static bool OpensToAll(JsonNode? before, JsonNode? after) => HasStar(after) && !HasStar(before);

    private static bool HasStar(JsonNode? node) => node is JsonArray list && list.Any(element => element.AsText() == "*");

    private static bool Is(JsonNode? node, string[] values) => node.AsText() is { } text && values.Contains(text, StringComparer.OrdinalIgnoreCase);

    private static bool? IsOn(JsonNode? node, bool byDefault) => node is null ? byDefault : node.AsText()?.ToLowerInvariant() switch
    {
        "true" or "enabled" or "active" or "on" => true,
        "false" or "disabled" or "suspended" or "inactive" or "off" => false,
        _ => null,
    };

    private static double? Number(JsonNode? node, double? byDefault) => node is null ? byDefault : node.AsNumber();
}
