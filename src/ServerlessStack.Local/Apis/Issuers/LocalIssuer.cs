using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ServerlessStack.Local.Apis.Definitions;

namespace ServerlessStack.Local.Apis.Issuers;

/// <summary>Issues tokens in the name of the issuers that the target plays, with a key that lives as long as the target.</summary>
/// <param name="time">The clock.</param>
internal sealed class LocalIssuer(TimeProvider time) : IDisposable
{
    private const int KeyBits = 2048;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    // Made when it is first needed, because making it takes a moment.
    private readonly Lazy<RsaSecurityKey> _key = new(() => new RsaSecurityKey(RSA.Create(KeyBits)) { KeyId = Guid.NewGuid().ToString("N") });

    /// <summary>The public key, as a key set publishes it.</summary>
    public JsonWebKey PublicKey => JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(_key.Value.Rsa.ExportParameters(includePrivateParameters: false)) { KeyId = _key.Value.KeyId });

    /// <summary>Issues a token that an authorizer accepts.</summary>
    /// <param name="authorizer">The authorizer.</param>
    /// <param name="subject">Whose token it is.</param>
    /// <param name="scopes">Its scopes.</param>
    public string TokenFor(ApiAuthorizer authorizer, string subject, IReadOnlyList<string> scopes)
    {
        var now = time.GetUtcNow();
        var claims = new Dictionary<string, object>(StringComparer.Ordinal) { [JwtRegisteredClaimNames.Sub] = subject };
        if (scopes.Count > 0)
        {
            claims["scope"] = string.Join(' ', scopes);
        }

        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = authorizer.Issuer,
            Audience = authorizer.Audiences[0],
            IssuedAt = now.UtcDateTime,
            Expires = (now + Lifetime).UtcDateTime,
            Claims = claims,
            SigningCredentials = new SigningCredentials(_key.Value, SecurityAlgorithms.RsaSha256),
        });
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_key.IsValueCreated)
        {
            _key.Value.Rsa.Dispose();
        }
    }
}
