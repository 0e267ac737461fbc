using ServerlessStack.Local.Apis.Definitions;

namespace ServerlessStack.Local.Apis.Routing;

/// <summary>The route that answers a request.</summary>
/// <param name="Route">The route.</param>
/// <param name="PathParameters">The values of its path's variables.</param>
internal sealed record RouteMatch(ApiRoute Route, IReadOnlyDictionary<string, string> PathParameters)
{
    /// <summary>The most specific route that matches a request; null where none does.</summary>
    public static RouteMatch? Of(IEnumerable<ApiRoute> routes, string method, string path) => routes
        .Select(route => (route, values: route.Key.Match(method, path)))
        .Where(candidate => candidate.values is not null)
        .OrderBy(candidate => candidate.route.Key.Rank, StringComparer.Ordinal)
        .Select(candidate => new RouteMatch(candidate.route, candidate.values!))
        .FirstOrDefault();
}
