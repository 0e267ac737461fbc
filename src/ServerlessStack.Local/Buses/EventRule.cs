using System.Text.Json.Nodes;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Patterns;

namespace ServerlessStack.Local.Buses;

/// <summary>A rule of a bus.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="Pattern">Its pattern, as it was written.</param>
/// <param name="Targets">Where its events go.</param>
internal sealed record EventRule(string Name, Arn Arn, JsonNode Pattern, IReadOnlyList<RuleTarget> Targets)
{
    private readonly EventPattern pattern = EventPattern.Parse(Pattern);

    /// <summary>Whether it is on; true when omitted.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>What it is for; nothing when omitted.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it takes an event.</summary>
    public bool Takes(JsonObject json) => IsEnabled && pattern.Matches(json);
}
