using System.Runtime.CompilerServices;
using Amazon.CDK.AWS.Apigatewayv2;
using Constructs;
using HttpMethod = System.Net.Http.HttpMethod;

namespace ServerlessStack.Constructs;

/// <summary>A route of an API with what answers it. Routes belong to the API: what answers may live in another stack, which then never needs to know the API.</summary>
internal static class ApiRoute
{
    /// <summary>The key of the route that an HTTP API takes when no other matches.</summary>
    public const string CatchAll = "$default";

    // Asked here and not in Node: every route would pay for the question.
    private static readonly ConditionalWeakTable<ServerlessApi, HashSet<string>> Taken = [];

    /// <summary>Checks what the caller said about a route.</summary>
    /// <param name="rules">Receives what is wrong, beside what is wrong with the connection itself.</param>
    /// <param name="api">The API.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path.</param>
    /// <param name="access">Who may call the route.</param>
    /// <param name="throttling">The route's own limit.</param>
    /// <returns>The access, <see cref="RouteAccess.Token"/> when none was said.</returns>
    public static RouteAccess Check(Rules rules, ServerlessApi api, HttpMethod method, string path, RouteAccess? access, RouteThrottling? throttling)
    {
        access ??= RouteAccess.Token;
        rules
            .Require(
                path.StartsWith('/') && (path.Length == 1 || !path.EndsWith('/')),
                () => $"Route \"{method} {path}\" must have a path that starts with a slash and ends without one, or API Gateway refuses it.")
            .Require(
                access.IsAnonymous || api.AuthorizerId is not null,
                () => $"Route \"{method} {path}\" asks for a token, but the API has no Issuer that signs any; give the API one, or say RouteAccess.Anonymous, or nobody can call the route.")
            .Require(
                throttling is null or { RequestsPerSecond: >= 1, Burst: >= 1 },
                () => $"Route \"{method} {path}\" takes {throttling!.RequestsPerSecond} requests per second with bursts of {throttling.Burst}, but both must be 1 or more, or every request is answered with 429.");
        Take(rules, api, $"{method} {path}");
        rules.Check();
        return access;
    }

    /// <summary>Takes a route's key.</summary>
    /// <param name="rules">Receives the problem when it is taken already.</param>
    /// <param name="api">The API.</param>
    /// <param name="key">The key, such as <c>POST /orders</c>.</param>
    public static void Take(Rules rules, ServerlessApi api, string key) => rules.Require(
        Taken.GetOrCreateValue(api).Add(IdOf(key)),
        () => $"Route \"{key}\" is declared already, or another whose path has _ where this one has /; API Gateway takes each route once. Declare it once, or name it otherwise.");

    /// <summary>Makes the construct that owns a route's resources.</summary>
    public static Construct RoomOf(ServerlessApi api, string key) => new(api, IdOf(key));

    /// <summary>Makes the route.</summary>
    public static void Add(ServerlessApi api, Construct room, string key, CfnIntegration integration, RouteAccess access, RouteThrottling? throttling)
    {
        var route = new CfnRoute(room, "Route", new CfnRouteProps
        {
            ApiId = api.Api.Ref,
            RouteKey = key,
            Target = $"integrations/{integration.Ref}",
            AuthorizationType = access.IsAnonymous ? "NONE" : "JWT",
            AuthorizerId = access.IsAnonymous ? null : api.AuthorizerId,
            AuthorizationScopes = access.Scopes.Count == 0 ? null : [.. access.Scopes],
        });
        if (access.IsAnonymous)
        {
            route.Acknowledge("AwsSolutions-APIG4", "The route is anonymous on purpose: the stack says so by name.");
        }

        if (throttling is not null)
        {
            api.Throttle(key, route, throttling);
        }
    }

    // A slash would part the construct's path.
    private static string IdOf(string key) => key.Replace("/", "_", StringComparison.Ordinal);
}
