using System.Collections.Concurrent;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ServerlessStack.Local.Apis.Issuers;

/// <summary>The issuers' keys, read over HTTP and remembered, as API Gateway remembers them.</summary>
/// <param name="address">Where they are read.</param>
internal sealed class IssuerKeys(IssuerAddress address) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly ConcurrentDictionary<string, ConfigurationManager<OpenIdConnectConfiguration>> _managers = new(StringComparer.Ordinal);

    /// <summary>The metadata of an issuer.</summary>
    public BaseConfigurationManager Of(string issuer) => _managers.GetOrAdd(
        issuer,
        name => new ConfigurationManager<OpenIdConnectConfiguration>(
            address.MetadataOf(name),
            new OpenIdConnectConfigurationRetriever(),

            // Only the loopback interface is ever asked, where there is nothing to encrypt.
            new HttpDocumentRetriever(_http) { RequireHttps = false }));

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();
}
