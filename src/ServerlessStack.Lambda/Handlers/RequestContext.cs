using System.Collections.Frozen;

namespace ServerlessStack.Lambda;

/// <summary>Facts of one HTTP request, as an API Gateway HTTP API passes them on (payload format 2.0).</summary>
public sealed record RequestContext
{
    /// <summary>The id of the Lambda invocation that carries the request.</summary>
    public required string RequestId { get; init; }

    /// <summary>The HTTP method in capitals, such as <c>GET</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The path as the caller sent it, such as <c>/orders/42</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The values of the route's path parameters by name; empty when the route has none.</summary>
    public IReadOnlyDictionary<string, string> PathParameters { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The query parameters by name; several values of one name are joined by commas. Empty when there are none.</summary>
    public IReadOnlyDictionary<string, string> Query { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The headers by name, compared without case. Empty when there are none.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The claims that the API's JWT authorizer verified; empty on an anonymous route.</summary>
    public IReadOnlyDictionary<string, string> Claims { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The scopes that the API's JWT authorizer verified; empty when the route asks for none.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>The X-Ray trace header of the invocation; <see langword="null"/> when the invocation is not traced.</summary>
    public string? TraceHeader { get; init; }
}
