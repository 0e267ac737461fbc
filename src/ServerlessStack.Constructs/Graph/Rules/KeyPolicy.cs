using System.Text.Json;

namespace ServerlessStack.Constructs.Graph;

/// <summary>Reads a key's policy as the template writes it (KMS developer guide, "Key policies in AWS KMS").</summary>
internal static class KeyPolicy
{
    private static readonly string[] Needed = ["kms:GenerateDataKey", "kms:Decrypt"];

    /// <summary>Whether a service may encrypt what it sends. Conditions are taken as met.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="service">The service principal.</param>
    public static bool Allows(JsonElement policy, string service)
    {
        var allowed = Each(policy, "Statement")
            .Where(statement => statement.GetProperty("Effect").GetString() == "Allow" && Admits(statement.GetProperty("Principal"), service))
            .SelectMany(statement => Each(statement, "Action"))
            .Select(action => action.GetString()!)
            .ToList();
        return Needed.All(needed => allowed.Any(action => Covers(action, needed)));
    }

    private static bool Admits(JsonElement principal, string service) => principal.ValueKind == JsonValueKind.Object
        ? Each(principal, "Service").Any(each => each.GetString() == service) || Each(principal, "AWS").Any(IsAnybody)
        : IsAnybody(principal);

    private static bool IsAnybody(JsonElement principal) => principal.ValueKind == JsonValueKind.String && principal.GetString() == "*";

    private static bool Covers(string action, string needed) => action.EndsWith('*')
        ? needed.StartsWith(action[..^1], StringComparison.OrdinalIgnoreCase)
        : string.Equals(action, needed, StringComparison.OrdinalIgnoreCase);

    // Where a policy has one of something, the list is often left out.
    private static JsonElement[] Each(JsonElement parent, string name) => parent.TryGetProperty(name, out var value)
        ? value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value]
        : [];
}
