using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ServerlessStack.Local.Endpoint;

/// <summary>Where the endpoint listens, known once it does.</summary>
/// <param name="server">The web server.</param>
internal sealed class EndpointAddress(IServer server)
{
    /// <summary>The address: <c>http://127.0.0.1:port/</c>.</summary>
    /// <exception cref="InvalidOperationException">The endpoint does not listen yet.</exception>
    public Uri Value => server.Features.Get<IServerAddressesFeature>()?.Addresses.SingleOrDefault() is { } address
        ? new Uri(address)
        : throw new InvalidOperationException("The endpoint does not listen yet.");
}
