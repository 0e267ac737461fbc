using Amazon.CDK.AWS.Apigatewayv2;
using Amazon.CDK.AWS.Lambda;
using Constructs;
using ServerlessStack.Lambda;
using HttpMethod = System.Net.Http.HttpMethod;

namespace ServerlessStack.Constructs;

/// <summary>API route → function: the function answers the request (API Gateway guide, "Create AWS Lambda proxy integrations for HTTP APIs").</summary>
public static class ApiToFunction
{
    private const string CatchAll = "$default";

    /// <summary>Lets a function answer a route.</summary>
    /// <typeparam name="THandler">A handler of requests.</typeparam>
    /// <param name="api">The API.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path, such as <c>/orders/{id}</c>; it starts with a slash.</param>
    /// <param name="function">The function.</param>
    /// <param name="access">Who may call the route. Omitted: <see cref="RouteAccess.Token"/>.</param>
    /// <exception cref="InvalidConstructException">The path is malformed, or the route asks for a token and the API has no issuer.</exception>
    public static void AddRoute<THandler>(this ServerlessApi api, HttpMethod method, string path, DotNetFunction<THandler> function, RouteAccess? access = null)
        where THandler : class, IRequestHandler
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        access ??= RouteAccess.Token;
        new Rules(api)
            .Require(
                path.StartsWith('/') && (path.Length == 1 || !path.EndsWith('/')),
                () => $"Route \"{method} {path}\" must have a path that starts with a slash and ends without one, or API Gateway refuses it.")
            .Require(
                access.IsAnonymous || api.AuthorizerId is not null,
                () => $"Route \"{method} {path}\" asks for a token, but the API has no Issuer that signs any; give the API one, or say RouteAccess.Anonymous, or nobody can call the route.")
            .Check();
        Connect(api, $"{method} {path}", api.ArnOf(method.Method, path), function, access);
    }

    /// <summary>
    /// Lets a function answer every request that no route matches. The host answers such a request itself, with a 404 problem (RFC 9457), without running the handler;
    /// the route needs no token, because it holds nothing.
    /// </summary>
    /// <typeparam name="THandler">A handler of requests.</typeparam>
    /// <param name="api">The API.</param>
    /// <param name="function">Any of the API's functions.</param>
    public static void AddNotFoundRoute<THandler>(this ServerlessApi api, DotNetFunction<THandler> function)
        where THandler : class, IRequestHandler
    {
        ArgumentNullException.ThrowIfNull(api);
        Connect(api, CatchAll, api.ArnOf(string.Empty, CatchAll), function, RouteAccess.Anonymous);
    }

    private static void Connect(ServerlessApi api, string key, string arn, DotNetFunction function, RouteAccess access)
    {
        ArgumentNullException.ThrowIfNull(function);

        // A route belongs to the API: its function may live in another stack, which then never needs to know the API.
        var room = new Construct(api, key.Replace("/", "_", StringComparison.Ordinal));
        var integration = new CfnIntegration(room, "Integration", new CfnIntegrationProps
        {
            ApiId = api.Api.Ref,
            IntegrationType = "AWS_PROXY",
            IntegrationUri = function.Function.FunctionArn,
            PayloadFormatVersion = "2.0",
        });
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

        _ = new CfnPermission(room, "Permission", new CfnPermissionProps
        {
            Action = "lambda:InvokeFunction",
            FunctionName = function.Function.FunctionArn,
            Principal = "apigateway.amazonaws.com",
            SourceArn = arn,
        });
    }
}
