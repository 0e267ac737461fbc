using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;
using ServerlessStack.Local.Apis.Definitions;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Apis.Issuers;

/// <summary>The played issuers' metadata and keys, as OpenID Connect publishes them.</summary>
/// <param name="apis">Whose authorizers name the issuers.</param>
/// <param name="issuer">Holds the key.</param>
/// <param name="address">Where the issuers are.</param>
internal sealed class IssuerService(ApiDirectory apis, LocalIssuer issuer, IssuerAddress address) : IPathService
{
    private const string Keys = "/jwks";

    /// <inheritdoc />
    public string Prefix => IssuerAddress.Prefix;

    /// <inheritdoc />
    public async Task AnswerAsync(HttpContext context)
    {
        var document = context.Request.Path.Value!.Split('/', 3) is ["", var name, var rest] ? DocumentOf(name, $"/{rest}") : null;
        if (document is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(document.ToJsonString(), context.RequestAborted);
    }

    private JsonObject? DocumentOf(string name, string path)
    {
        var played = apis.All.SelectMany(api => api.Authorizers.Values).Select(authorizer => authorizer.Issuer).FirstOrDefault(claimed => IssuerAddress.NameOf(claimed) == name);
        return (played, path) switch
        {
            (null, _) => null,
            (_, IssuerAddress.Metadata) => new JsonObject { ["issuer"] = played, ["jwks_uri"] = address.PlayedAt(name) + Keys },
            (_, Keys) => new JsonObject { ["keys"] = new JsonArray(Published(issuer.PublicKey)) },
            _ => null,
        };
    }

    private static JsonObject Published(JsonWebKey key) => new()
    {
        ["kty"] = key.Kty,
        ["use"] = JsonWebKeyUseNames.Sig,
        ["alg"] = SecurityAlgorithms.RsaSha256,
        ["kid"] = key.Kid,
        ["n"] = key.N,
        ["e"] = key.E,
    };
}
