using System.Text.Json.Nodes;
using ServerlessStack.Local.Apis.Definitions;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Apis.Resources;

/// <summary>A route. <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-route.html"/>.</summary>
/// <param name="apis">The APIs.</param>
internal sealed class RouteResource(ApiDirectory apis) : ApiPartResource(apis)
{
    /// <inheritdoc />
    public override string Name => "AWS::ApiGatewayV2::Route";

    /// <inheritdoc />
    public override ResourceProperties Properties { get; } = ResourceProperties.Of(ApiId, "RouteKey", "Target", "AuthorizationType", "AuthorizerId", "AuthorizationScopes") with
    {
        WithoutMeaning = new HashSet<string>(StringComparer.Ordinal) { "OperationName" },
        Replacing = new HashSet<string>(StringComparer.Ordinal) { ApiId },
    };

    /// <inheritdoc />
    protected override void Put(HttpApi api, string id, JsonObject properties)
    {
        if (properties.Text("AuthorizationType") is not (null or "NONE" or "JWT"))
        {
            throw new ResourceException($"AuthorizationType ({properties.Text("AuthorizationType")}) must be NONE or JWT: the local target has no other authorization.");
        }

        var route = ApiRoute.Of(properties);
        if (api.Routes.FirstOrDefault(other => other.Key != id && other.Value.Key.Text == route.Key.Text) is { Key: not null })
        {
            throw new ResourceException($"Route with key {route.Key.Text} already exists for this API");
        }

        api.Routes[id] = route;
    }

    /// <inheritdoc />
    protected override void Remove(HttpApi api, string id) => api.Routes.TryRemove(id, out _);
}
