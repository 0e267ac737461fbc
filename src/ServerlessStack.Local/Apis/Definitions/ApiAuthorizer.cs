using System.Text.Json.Nodes;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Apis.Definitions;

/// <summary>A JWT authorizer.</summary>
/// <param name="IdentitySource">Where requests carry the token: <c>$request.header.Authorization</c>.</param>
/// <param name="Issuer">Who must have issued it.</param>
/// <param name="Audiences">For whom it may be meant.</param>
internal sealed record ApiAuthorizer(string IdentitySource, string Issuer, IReadOnlyList<string> Audiences)
{
    /// <summary>Reads the authorizer's properties.</summary>
    public static ApiAuthorizer Of(JsonObject properties)
    {
        var jwt = properties["JwtConfiguration"] as JsonObject ?? [];
        return new ApiAuthorizer(properties.Texts("IdentitySource")[0], jwt.Text("Issuer")!, jwt.Texts("Audience"));
    }
}
