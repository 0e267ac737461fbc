using System.Text.Json.Nodes;
using ServerlessStack.Local.Apis.Routing;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Apis.Definitions;

/// <summary>A route of an API.</summary>
/// <param name="Key">What it answers.</param>
/// <param name="Integration">The id of the integration that answers.</param>
/// <param name="Authorizer">The id of its authorizer; null where anybody may call.</param>
/// <param name="Scopes">The scopes of which a token needs one; none where every token will do.</param>
internal sealed record ApiRoute(RouteKey Key, string Integration, string? Authorizer, IReadOnlyList<string> Scopes)
{
    private const string TargetPrefix = "integrations/";

    /// <summary>Reads the route's properties.</summary>
    /// <exception cref="FormatException">The key or the target is none.</exception>
    public static ApiRoute Of(JsonObject properties)
    {
        var target = properties.Text("Target") ?? string.Empty;
        return new ApiRoute(
            RouteKey.Parse(properties.Text("RouteKey") ?? string.Empty),
            target.StartsWith(TargetPrefix, StringComparison.Ordinal) ? target[TargetPrefix.Length..] : throw new FormatException($"Target ({target}) must be {TargetPrefix} and an integration's id."),
            properties.Text("AuthorizationType") == "JWT" ? properties.Text("AuthorizerId") : null,
            properties.Texts("AuthorizationScopes"));
    }
}
