using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Buses.Inputs;

/// <summary>What a target receives of an event: all of it, a part, a fixed text, or a template with parts in it.</summary>
/// <param name="Fixed">The fixed text; null for none.</param>
/// <param name="Path">The part; null for the whole event.</param>
/// <param name="Template">The template; null for none.</param>
internal sealed record TargetInput(string? Fixed, JsonPath? Path, InputTemplate? Template)
{
    /// <summary>Reads the input of a rule's target.</summary>
    /// <exception cref="FormatException">A path is not one.</exception>
    public static TargetInput Read(JsonNode target) => new(
        (string?)target["Input"],
        (string?)target["InputPath"] is { } path ? JsonPath.Parse(path) : null,
        target["InputTransformer"] is { } transformer ? InputTemplate.Read(transformer) : null);

    /// <summary>What the target receives.</summary>
    public string Of(JsonObject json, EventRule rule, DateTimeOffset now) =>
        Fixed ?? Template?.Of(json, rule, now) ?? JsonText.Of(Path is null ? json : Path.In(json));
}
