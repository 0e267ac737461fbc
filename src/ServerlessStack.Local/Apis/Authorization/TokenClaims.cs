using System.Text.Json;

namespace ServerlessStack.Local.Apis.Authorization;

/// <summary>A token's claims.</summary>
internal static class TokenClaims
{
    private static readonly string[] ScopeClaims = ["scope", "scp"];

    /// <summary>All claims as texts, the way API Gateway hands them on: a list as <c>[a b]</c>.</summary>
    public static Dictionary<string, string> TextsOf(JsonElement payload) => payload.EnumerateObject().ToDictionary(claim => claim.Name, claim => TextOf(claim.Value), StringComparer.Ordinal);

    /// <summary>The scopes, in one text or in a list.</summary>
    public static IReadOnlyList<string> ScopesOf(JsonElement payload) =>
        [.. ScopeClaims.Where(name => payload.TryGetProperty(name, out _)).SelectMany(name => ListOf(payload.GetProperty(name))).SelectMany(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>For whom the token is meant: <c>aud</c>, or <c>client_id</c> where there is none.</summary>
    public static IReadOnlyList<string> AudiencesOf(JsonElement payload) =>
        payload.TryGetProperty("aud", out var audience) || payload.TryGetProperty("client_id", out audience) ? ListOf(audience) : [];

    private static IReadOnlyList<string> ListOf(JsonElement claim) => claim.ValueKind == JsonValueKind.Array ? [.. claim.EnumerateArray().Select(TextOf)] : [TextOf(claim)];

    private static string TextOf(JsonElement claim) => claim.ValueKind switch
    {
        JsonValueKind.String => claim.GetString()!,
        JsonValueKind.Array => $"[{string.Join(' ', claim.EnumerateArray().Select(TextOf))}]",
        _ => claim.GetRawText(),
    };
}
