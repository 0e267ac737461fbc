using System.Text.Json.Nodes;
using ServerlessStack.Local.Apis.Definitions;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Apis.Resources;

/// <summary>What stages, integrations, authorizers and routes have in common: they belong to an API and are read anew whenever they change.</summary>
/// <param name="apis">The APIs.</param>
internal abstract class ApiPartResource(ApiDirectory apis) : IResourceType
{
    /// <summary>The property, and the attribute, that names the API.</summary>
    protected const string ApiId = "ApiId";

    /// <inheritdoc />
    public abstract string Name { get; }

    /// <inheritdoc />
    public abstract ResourceProperties Properties { get; }

    /// <inheritdoc />
    public Task<ResourceState> CreateAsync(ResourceRequest request, CancellationToken cancellation) => Task.FromResult(PutChecked(NewId(request.Properties), request));

    /// <inheritdoc />
    public Task<ResourceState> UpdateAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation) => Task.FromResult(PutChecked(existing.PhysicalId, request));

    /// <inheritdoc />
    public Task DeleteAsync(ResourceState existing, CancellationToken cancellation)
    {
        // Whoever deletes the API deletes its parts.
        if (apis.TryFind(existing.Attributes[ApiId].GetValue<string>(), out var api))
        {
            Remove(api, existing.PhysicalId);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task RestoreAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation)
    {
        PutChecked(existing.PhysicalId, request);
        return Task.CompletedTask;
    }

    /// <summary>The id of a new part.</summary>
    protected virtual string NewId(JsonObject properties) => ApiResource.NewId();

    /// <summary>Reads the part and puts it into the API.</summary>
    /// <exception cref="ResourceException">The API cannot have it.</exception>
    /// <exception cref="FormatException">A property cannot be read.</exception>
    protected abstract void Put(HttpApi api, string id, JsonObject properties);

    /// <summary>Takes the part out of the API.</summary>
    protected abstract void Remove(HttpApi api, string id);

    private ResourceState PutChecked(string id, ResourceRequest request)
    {
        var apiId = request.Properties.RequiredText(ApiId);
        try
        {
            Put(apis.Take(apiId), id, request.Properties);
        }
        catch (FormatException exception)
        {
            throw new ResourceException(exception.Message, exception);
        }

        return new ResourceState(id, new Dictionary<string, JsonNode>(StringComparer.Ordinal) { [ApiId] = apiId, [$"{Name[(Name.LastIndexOf(':') + 1)..]}Id"] = id });
    }
}
