using System.Collections.ObjectModel;

namespace ServerlessStack.Lambda;

/// <summary>Facts of one HTTP request, as an API Gateway HTTP API passes them on (payload format 2.0). A direct invocation has only the ids.</summary>
public sealed record RequestContext
{
    /// <summary>The id of the Lambda invocation that carries the request.</summary>
    public required string RequestId { get; init; }

    /// <summary>The HTTP method in capitals, such as <c>GET</c>; empty for a direct invocation, which is no HTTP request.</summary>
    public required string Method { get; init; }

    /// <summary>The path as the caller sent it, such as <c>/orders/42</c>; empty for a direct invocation.</summary>
    public required string Path { get; init; }

    /// <summary>The values of the route's path parameters by name; empty when the route has none.</summary>
    public IReadOnlyDictionary<string, string> PathParameters { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The query parameters by name; several values of one name are joined by commas. Empty when there are none.</summary>
    public IReadOnlyDictionary<string, string> Query { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The headers by name, compared without case. Empty when there are none.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The cookies by name, compared with case, each with the first value that the caller sent; empty when there are none.</summary>
    public IReadOnlyDictionary<string, string> Cookies { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The claims that the API's JWT authorizer verified; empty on an anonymous route.</summary>
    public IReadOnlyDictionary<string, string> Claims { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The scopes that the API's JWT authorizer verified; empty when the route asks for none.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>The X-Ray trace header of the invocation; <see langword="null"/> when the invocation is not traced.</summary>
    public string? TraceHeader { get; init; }

    /// <summary>When Lambda ends the invocation; <see langword="null"/> when the Runtime API does not say.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>The execution that this call is, for a handler made idempotent by <c>OncePer</c>; <see langword="null"/> for any other.</summary>
    public Execution? Execution { get; init; }
}
