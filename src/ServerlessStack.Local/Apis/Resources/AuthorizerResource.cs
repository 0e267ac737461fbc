using System.Text.Json.Nodes;
using ServerlessStack.Local.Apis.Definitions;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Apis.Resources;

/// <summary>An authorizer. <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-authorizer.html"/>.</summary>
/// <param name="apis">The APIs.</param>
internal sealed class AuthorizerResource(ApiDirectory apis) : ApiPartResource(apis)
{
    /// <inheritdoc />
    public override string Name => "AWS::ApiGatewayV2::Authorizer";

    /// <inheritdoc />
    public override ResourceProperties Properties { get; } = ResourceProperties.Of(ApiId, "AuthorizerType", "IdentitySource", "JwtConfiguration.Audience", "JwtConfiguration.Issuer") with
    {
        WithoutMeaning = new HashSet<string>(StringComparer.Ordinal) { "Name" },
        Replacing = new HashSet<string>(StringComparer.Ordinal) { ApiId },
    };

    /// <inheritdoc />
    protected override void Put(HttpApi api, string id, JsonObject properties)
    {
        var jwt = properties["JwtConfiguration"] as JsonObject ?? [];
        if (properties.Text("AuthorizerType") is var type && type != "JWT")
        {
            throw new ResourceException($"AuthorizerType ({type}) must be JWT: the local target has no authorizers of functions.");
        }

        if (jwt.Text("Issuer") is null || jwt.Texts("Audience").Count == 0 || properties.Texts("IdentitySource").Count == 0)
        {
            throw new ResourceException("A JWT authorizer must have an issuer, an audience and an identity source, or it lets nobody pass.");
        }

        api.Authorizers[id] = ApiAuthorizer.Of(properties);
    }

    /// <inheritdoc />
    protected override void Remove(HttpApi api, string id) => api.Authorizers.TryRemove(id, out _);
}
