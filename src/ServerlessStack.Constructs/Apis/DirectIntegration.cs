using Amazon.CDK.AWS.Apigatewayv2;
using HttpMethod = System.Net.Http.HttpMethod;

namespace ServerlessStack.Constructs;

/// <summary>
/// A route that API Gateway answers by calling a service itself, without a function (API Gateway guide, "Create AWS service integrations for HTTP APIs in API Gateway").
/// API Gateway hands the body over as it is: it checks neither its form nor its values.
/// </summary>
internal static class DirectIntegration
{
    /// <summary>Makes the route, its integration and the role that may do this one thing.</summary>
    /// <param name="rules">Holds what is wrong with the connection already.</param>
    /// <param name="api">The API.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The route's path.</param>
    /// <param name="subtype">What API Gateway calls, such as <c>SQS-SendMessage</c>.</param>
    /// <param name="action">The IAM action of that call.</param>
    /// <param name="resource">The ARN it is called on.</param>
    /// <param name="parameters">What it is called with.</param>
    /// <param name="access">Who may call the route.</param>
    /// <param name="throttling">The route's own limit; <see langword="null"/> for the API's.</param>
    public static void Add(
        Rules rules, ServerlessApi api, HttpMethod method, string path, string subtype, string action, string resource, Dictionary<string, object> parameters, RouteAccess? access, RouteThrottling? throttling)
    {
        rules.Require(
            method != HttpMethod.Get && method != HttpMethod.Head && method != HttpMethod.Options && method != HttpMethod.Trace,
            () => $"Route \"{method} {path}\" must have a method with a body, such as POST or PUT, because the body is the event, or every request is refused.");
        access = ApiRoute.Check(rules, api, method, path, access, throttling);
        var key = $"{method} {path}";
        var room = ApiRoute.RoomOf(api, key);
        var integration = new CfnIntegration(room, "Integration", new CfnIntegrationProps
        {
            ApiId = api.Api.Ref,
            IntegrationType = "AWS_PROXY",
            IntegrationSubtype = subtype,
            PayloadFormatVersion = "1.0",
            CredentialsArn = DeliveryRole.Of(room, "apigateway.amazonaws.com", ([action], resource)),
            RequestParameters = parameters,
        });
        ApiRoute.Add(api, room, key, integration, access, throttling);
    }
}
