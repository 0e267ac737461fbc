using System.Text.Json;

namespace ServerlessStack.Constructs.Graph;

/// <summary>
/// Reads a key's policy as the template writes it (KMS developer guide, "Key policies in AWS KMS"). What only the deployment knows is taken as what is looked for, because nothing of it is
/// judged; statements that name what they leave out (<c>NotPrincipal</c>, <c>NotAction</c>) admit nobody here.
/// </summary>
internal static class KeyPolicy
{
    private static readonly string[] Needed = ["kms:GenerateDataKey", "kms:Decrypt"];

    /// <summary>Whether a service may encrypt what it sends. Conditions are taken as met.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="service">The service principal.</param>
    public static bool Allows(JsonElement policy, string service)
    {
        var allowed = Each(policy, "Statement")
            .Where(statement => Each(statement, "Effect").Any(effect => Says(effect, "Allow")) && Each(statement, "Principal").Any(principal => Admits(principal, service)))
            .SelectMany(statement => Each(statement, "Action"))
            .ToList();
        return Needed.All(needed => allowed.Any(action => Covers(action, needed)));
    }

    private static bool Admits(JsonElement principal, string service) =>
        Says(principal, "*") || Each(principal, "Service").Any(each => MayBe(each, service)) || Each(principal, "AWS").Any(each => Says(each, "*"));

    private static bool Covers(JsonElement action, string needed) => action.ValueKind != JsonValueKind.String || Covers(action.GetString()!, needed);

    private static bool Covers(string action, string needed) => action.EndsWith('*')
        ? needed.StartsWith(action[..^1], StringComparison.OrdinalIgnoreCase)
        : string.Equals(action, needed, StringComparison.OrdinalIgnoreCase);

    // Of a text with an intrinsic in it, such as "logs.${AWS::Region}.amazonaws.com", the beginning is known.
    private static bool MayBe(JsonElement principal, string service) => principal.ValueKind == JsonValueKind.String
        ? Says(principal, service)
        : Each(principal, "Fn::Join") is not [_, { ValueKind: JsonValueKind.Array } parts] || parts.EnumerateArray().FirstOrDefault() is not { ValueKind: JsonValueKind.String } start
            || service.StartsWith(start.GetString()!, StringComparison.Ordinal);

    private static bool Says(JsonElement value, string text) => value.ValueKind == JsonValueKind.String && value.GetString() == text;

    // Where a policy has one of something, the list is often left out.
    private static JsonElement[] Each(JsonElement parent, string name) => parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value)
        ? value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value]
        : [];
}
