using System.Collections.Concurrent;

namespace ServerlessStack.Local.Apis.Definitions;

/// <summary>A deployed HTTP API; a change of a part takes effect with the next request, as with a stage that deploys by itself.</summary>
/// <param name="id">Its id.</param>
internal sealed class HttpApi(string id)
{
    /// <summary>Its id.</summary>
    public string Id { get; } = id;

    /// <summary>Its name.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>Which pages may call it; null where it has no rules.</summary>
    public CorsRules? Cors { get; set; }

    /// <summary>Its stages, by name.</summary>
    public ConcurrentDictionary<string, ApiStage> Stages { get; } = new(StringComparer.Ordinal);

    /// <summary>Its integrations, by id.</summary>
    public ConcurrentDictionary<string, ApiIntegration> Integrations { get; } = new(StringComparer.Ordinal);

    /// <summary>Its authorizers, by id.</summary>
    public ConcurrentDictionary<string, ApiAuthorizer> Authorizers { get; } = new(StringComparer.Ordinal);

    /// <summary>Its routes, by id.</summary>
    public ConcurrentDictionary<string, ApiRoute> Routes { get; } = new(StringComparer.Ordinal);
}
