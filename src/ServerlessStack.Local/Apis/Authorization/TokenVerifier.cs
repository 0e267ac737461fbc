using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ServerlessStack.Local.Apis.Definitions;
using ServerlessStack.Local.Apis.Issuers;

namespace ServerlessStack.Local.Apis.Authorization;

/// <summary>
/// Verifies tokens as a JWT authorizer does: the signature by the issuer's published keys, RSA only, then issuer, audience, times and scopes.
/// <see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html"/>.
/// </summary>
/// <param name="keys">The issuers' keys.</param>
/// <param name="time">The clock.</param>
internal sealed class TokenVerifier(IssuerKeys keys, TimeProvider time)
{
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    /// <summary>Verifies a token for a route.</summary>
    /// <exception cref="TokenRefusedException">It will not do.</exception>
    public async Task<TokenIdentity> VerifyAsync(ApiAuthorizer authorizer, ApiRoute route, string token)
    {
        var result = await Handler.ValidateTokenAsync(token, ParametersFor(authorizer));
        if (!result.IsValid)
        {
            throw new TokenRefusedException(WordsOf(result.Exception), inner: result.Exception);
        }

        using var payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(((JsonWebToken)result.SecurityToken).EncodedPayload));
        CheckOwn(authorizer, payload.RootElement);
        var scopes = TokenClaims.ScopesOf(payload.RootElement).Intersect(route.Scopes, StringComparer.Ordinal).ToList();
        if (route.Scopes.Count > 0 && scopes.Count == 0)
        {
            throw new TokenRefusedException("the token does not have any of the required scopes", TokenRefusedException.InsufficientScope);
        }

        return new TokenIdentity(TokenClaims.TextsOf(payload.RootElement), route.Scopes.Count > 0 ? scopes : null);
    }

    // A key that the issuer does not publish under the token's kid is not tried; nobody's clock is given a grace.
    private TokenValidationParameters ParametersFor(ApiAuthorizer authorizer) => new()
    {
        ConfigurationManager = keys.Of(authorizer.Issuer),
        ValidAlgorithms = Algorithms,
        TryAllIssuerSigningKeys = false,
        IssuerValidator = (issuer, _, _) => issuer == authorizer.Issuer ? issuer : throw new SecurityTokenInvalidIssuerException(issuer),
        ValidateAudience = false,
        RequireExpirationTime = true,
        LifetimeValidator = (notBefore, expires, _, _) =>
            notBefore > time.GetUtcNow().UtcDateTime ? throw new SecurityTokenNotYetValidException()
            : expires <= time.GetUtcNow().UtcDateTime ? throw new SecurityTokenExpiredException()
            : true,
    };

    private void CheckOwn(ApiAuthorizer authorizer, JsonElement payload)
    {
        if (!TokenClaims.AudiencesOf(payload).Intersect(authorizer.Audiences, StringComparer.Ordinal).Any())
        {
            throw new TokenRefusedException("the token does not have a valid audience");
        }

        if (payload.TryGetProperty("iat", out var issued) && issued.TryGetDouble(out var seconds) && seconds > time.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0)
        {
            throw new TokenRefusedException("the token was issued in the future");
        }
    }

    private static string WordsOf(Exception exception) => exception switch
    {
        SecurityTokenExpiredException => "the token has expired",
        SecurityTokenNotYetValidException => "the token is not valid yet",
        SecurityTokenNoExpirationException => "the token does not have a valid expiration time",
        SecurityTokenInvalidIssuerException => "the token does not have a valid issuer",
        SecurityTokenSignatureKeyNotFoundException => "unable to find a signing key that matches the token's kid",
        SecurityTokenInvalidAlgorithmException => "the token is signed with an unsupported algorithm",
        SecurityTokenMalformedException or ArgumentException => "the token is malformed",
        SecurityTokenException => "the token's signature is not valid",
        _ => "OIDC discovery endpoint communication error",
    };
}
