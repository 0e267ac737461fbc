using System.Collections.Concurrent;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Buses;

/// <summary>A bus.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arn">Its ARN.</param>
internal sealed record EventBus(string Name, Arn Arn)
{
    /// <summary>The name of the bus that every account has and to which services send.</summary>
    public const string Default = "default";

    /// <summary>Its rules, by name.</summary>
    public ConcurrentDictionary<string, EventRule> Rules { get; } = new(StringComparer.Ordinal);
}
