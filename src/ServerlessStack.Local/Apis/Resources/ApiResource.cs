using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Apis.Definitions;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Apis.Resources;

/// <summary>An HTTP API. <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-api.html"/>.</summary>
/// <param name="apis">The APIs.</param>
internal sealed class ApiResource(ApiDirectory apis) : IResourceType
{
    private const int IdLength = 10;

    /// <inheritdoc />
    public string Name => "AWS::ApiGatewayV2::Api";

    /// <inheritdoc />
    public ResourceProperties Properties { get; } = ResourceProperties.Of("Name", "ProtocolType", "CorsConfiguration") with
    {
        WithoutMeaning = new HashSet<string>(StringComparer.Ordinal) { "Description", "Tags", "DisableExecuteApiEndpoint" },
        Replacing = new HashSet<string>(StringComparer.Ordinal) { "ProtocolType" },
    };

    /// <inheritdoc />
    public Task<ResourceState> CreateAsync(ResourceRequest request, CancellationToken cancellation) => Task.FromResult(Put(NewId(), request));

    /// <inheritdoc />
    public Task<ResourceState> UpdateAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation) => Task.FromResult(Put(existing.PhysicalId, request));

    /// <inheritdoc />
    public Task DeleteAsync(ResourceState existing, CancellationToken cancellation)
    {
        apis.Remove(existing.PhysicalId);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task RestoreAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation)
    {
        Put(existing.PhysicalId, request);
        return Task.CompletedTask;
    }

    /// <summary>An id as API Gateway makes them.</summary>
    public static string NewId() => RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz0123456789", IdLength);

    private ResourceState Put(string id, ResourceRequest request)
    {
        if (request.Properties.Text("ProtocolType") is var protocol && protocol != "HTTP")
        {
            throw new ResourceException($"ProtocolType ({protocol}) must be HTTP: the local target has no WebSocket APIs.");
        }

        var cors = CorsRules.Of(request.Properties["CorsConfiguration"]);
        var api = apis.Take(id);
        (api.Name, api.Cors) = (request.Properties.Text("Name") ?? id, cors);
        return new ResourceState(id, new Dictionary<string, JsonNode>(StringComparer.Ordinal) { ["ApiId"] = id, ["ApiEndpoint"] = apis.AddressOf(id) });
    }
}
