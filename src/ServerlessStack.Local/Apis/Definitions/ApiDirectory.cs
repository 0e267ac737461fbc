using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Apis.Definitions;

/// <summary>The deployed APIs.</summary>
/// <param name="endpoint">Where they are called.</param>
internal sealed class ApiDirectory(EndpointAddress endpoint)
{
    /// <summary>The first segment of every API's address; the API's id follows.</summary>
    public const string Prefix = "/_api";

    private readonly ConcurrentDictionary<string, HttpApi> _byId = new(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public IEnumerable<HttpApi> All => _byId.Values;

    /// <summary>The API of an id, made where it is not there yet.</summary>
    public HttpApi Take(string id) => _byId.GetOrAdd(id, static id => new HttpApi(id));

    /// <summary>Finds an API.</summary>
    public bool TryFind(string id, [NotNullWhen(true)] out HttpApi? api) => _byId.TryGetValue(id, out api);

    /// <summary>Forgets an API with everything in it.</summary>
    public void Remove(string id) => _byId.TryRemove(id, out _);

    /// <summary>Where an API is called, without a slash at the end, as <c>ApiEndpoint</c> has none.</summary>
    public string AddressOf(string id) => $"{endpoint.Value.GetLeftPart(UriPartial.Authority)}{Prefix}/{id}";
}
