using System.Text.RegularExpressions;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Apis.Issuers;

/// <summary>
/// Where an issuer's metadata is read. The target never calls outside: an issuer that is not on the loopback interface is played by the target itself, under a name of its own.
/// </summary>
/// <param name="endpoint">The target's address.</param>
internal sealed partial class IssuerAddress(EndpointAddress endpoint)
{
    /// <summary>The first segment of the played issuers' addresses; the issuer's name follows.</summary>
    public const string Prefix = "/_issuer";

    /// <summary>What follows an issuer's address. <see href="https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig"/>.</summary>
    public const string Metadata = "/.well-known/openid-configuration";

    /// <summary>Whether the target plays an issuer.</summary>
    public static bool IsPlayed(string issuer) => !(Uri.TryCreate(issuer, UriKind.Absolute, out var address) && address.IsLoopback);

    /// <summary>The name under which the target plays an issuer: <c>accounts.google.com</c>.</summary>
    public static string NameOf(string issuer) => Other().Replace(Uri.TryCreate(issuer, UriKind.Absolute, out var address) ? address.Host + address.AbsolutePath : issuer, "-").Trim('-');

    /// <summary>The address of a played issuer.</summary>
    public string PlayedAt(string name) => $"{endpoint.Value.GetLeftPart(UriPartial.Authority)}{Prefix}/{name}";

    /// <summary>Where an issuer's metadata is read.</summary>
    public string MetadataOf(string issuer) => (IsPlayed(issuer) ? PlayedAt(NameOf(issuer)) : issuer.TrimEnd('/')) + Metadata;

    [GeneratedRegex("[^A-Za-z0-9.]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Other();
}
