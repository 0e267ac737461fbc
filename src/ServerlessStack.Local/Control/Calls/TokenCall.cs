using System.Text.Json.Nodes;
using ServerlessStack.Local.Apis.Definitions;
using ServerlessStack.Local.Apis.Issuers;

namespace ServerlessStack.Local.Control.Calls;

/// <summary>Issues tokens that the deployed APIs accept.</summary>
/// <param name="apis">The APIs.</param>
/// <param name="issuer">Issues.</param>
internal sealed class TokenCall(ApiDirectory apis, LocalIssuer issuer)
{
    /// <summary>Issues a token.</summary>
    /// <param name="subject">Whose token it is.</param>
    /// <param name="scopes">Its scopes; null for all that any route asks for.</param>
    /// <exception cref="ControlException">No deployed API asks for tokens of an issuer that the target plays.</exception>
    public JsonObject Issue(string subject, IReadOnlyList<string>? scopes)
    {
        var authorizers = apis.All.SelectMany(api => api.Authorizers.Values).DistinctBy(authorizer => (authorizer.Issuer, authorizer.Audiences[0])).ToList();
        var authorizer = authorizers.FirstOrDefault(candidate => IssuerAddress.IsPlayed(candidate.Issuer))
            ?? throw new ControlException(authorizers.Count == 0 ? "No deployed API asks for a token." : $"{authorizers[0].Issuer} is an issuer of your own; ask it for a token.");
        var all = apis.All.SelectMany(api => api.Routes.Values).SelectMany(route => route.Scopes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new JsonObject { ["token"] = issuer.TokenFor(authorizer, subject, scopes ?? [.. all]), ["issuer"] = authorizer.Issuer, ["audience"] = authorizer.Audiences[0] };
    }
}
