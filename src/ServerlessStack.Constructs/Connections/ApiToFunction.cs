using Amazon.CDK;
using Amazon.CDK.AWS.Apigatewayv2;
using Amazon.CDK.AWS.Lambda;
using ServerlessStack.Lambda;
using HttpMethod = System.Net.Http.HttpMethod;

namespace ServerlessStack.Constructs;

/// <summary>API route → function: the function answers the request (API Gateway guide, "Create AWS Lambda proxy integrations for HTTP APIs").</summary>
public static class ApiToFunction
{
    /// <summary>Lets a function answer a route.</summary>
    /// <typeparam name="THandler">A handler of requests.</typeparam>
    /// <param name="api">The API.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path, such as <c>/orders/{id}</c>; it starts with a slash.</param>
    /// <param name="function">The function.</param>
    /// <param name="access">Who may call the route. Omitted: <see cref="RouteAccess.Token"/>.</param>
    /// <param name="throttling">How many requests this route takes. Omitted: what the API takes.</param>
    /// <param name="maximumRequestBody">
    /// The largest body that this route takes, 1 byte to 6 MiB after Base64 is decoded; only for methods with a body. An HTTP API has no such setting: the function's host answers a larger body with 413,
    /// without asking the handler, so the request counts and costs as one that was answered. Omitted: the function's <see cref="HostOptions.MaximumRequestBody"/>, which this limit otherwise replaces.
    /// API Gateway itself takes 10 MB, and Lambda 6 MB with all headers (API Gateway guide, "Quotas for configuring and running an HTTP API"; Lambda guide, "Lambda quotas").
    /// </param>
    /// <exception cref="InvalidConstructException">The path is malformed, the route asks for a token and the API has no issuer, the throttling lets nothing through, the largest body cannot be a limit, or the route is declared already.</exception>
    public static void AddRoute<THandler>(
        this ServerlessApi api,
        HttpMethod method,
        string path,
        DotNetFunction<THandler> function,
        RouteAccess? access = null,
        RouteThrottling? throttling = null,
        Size? maximumRequestBody = null)
        where THandler : class, IRequestHandler
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(function);
        var key = $"{method} {path}";
        var rules = new Rules(api);
        RouteBody.Check(rules, function, method, key, maximumRequestBody);
        access = ApiRoute.Check(rules, api, method, path, access, throttling);
        RouteBody.Limit(function, key, maximumRequestBody);
        Connect(api, key, api.ArnOf(method.Method, path), function, access, throttling);
        EventGraph.Add(new EventEdge { Source = api, Consumer = function, Event = RequestOf(typeof(THandler)), Filter = key });
    }

    /// <summary>
    /// Lets a function answer every request that no route matches. The host answers such a request itself, with a 404 problem (RFC 9457), without running the handler;
    /// the route needs no token, because it holds nothing.
    /// </summary>
    /// <typeparam name="THandler">A handler of requests.</typeparam>
    /// <param name="api">The API.</param>
    /// <param name="function">Any of the API's functions.</param>
    /// <exception cref="InvalidConstructException">The API has such a route already.</exception>
    public static void AddNotFoundRoute<THandler>(this ServerlessApi api, DotNetFunction<THandler> function)
        where THandler : class, IRequestHandler
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(function);
        var rules = new Rules(api);
        ApiRoute.Take(rules, api, ApiRoute.CatchAll);
        rules.Check();
        Connect(api, ApiRoute.CatchAll, api.ArnOf(string.Empty, ApiRoute.CatchAll), function, RouteAccess.Anonymous, throttling: null);
    }

    // A handler answers one kind of request.
    private static Type RequestOf(Type handler) =>
        handler.GetInterfaces().First(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)).GetGenericArguments()[0];

    private static void Connect(ServerlessApi api, string key, string arn, DotNetFunction function, RouteAccess access, RouteThrottling? throttling)
    {
        var room = ApiRoute.RoomOf(api, key);
        var integration = new CfnIntegration(room, "Integration", new CfnIntegrationProps
        {
            ApiId = api.Api.Ref,
            IntegrationType = "AWS_PROXY",
            IntegrationUri = function.Function.FunctionArn,
            PayloadFormatVersion = "2.0",
        });
        ApiRoute.Add(api, room, key, integration, access, throttling);
        _ = new CfnPermission(room, "Permission", new CfnPermissionProps
        {
            Action = "lambda:InvokeFunction",
            FunctionName = function.Function.FunctionArn,
            Principal = "apigateway.amazonaws.com",
            SourceArn = arn,
        });
    }
}
