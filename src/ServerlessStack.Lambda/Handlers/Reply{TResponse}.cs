using System.Collections.ObjectModel;
using System.Net;
using ServerlessStack.Lambda.Handlers;

namespace ServerlessStack.Lambda;

/// <summary>The answer to a request: a success status, mostly with a body, or a <see cref="Lambda.Problem"/>; with headers where they are wanted.</summary>
/// <typeparam name="TResponse">The body's type.</typeparam>
public sealed class Reply<TResponse>
    where TResponse : class
{
    private readonly Dictionary<string, string>? _headers;

    internal Reply(HttpStatusCode status, TResponse? body, Uri? location, Problem? problem, Dictionary<string, string>? headers = null)
    {
        Status = status;
        Body = body;
        Location = location;
        Problem = problem;
        _headers = headers;
    }

    /// <summary>The HTTP status code.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>The body; <see langword="null"/> when <see cref="Problem"/> is set, and for a status that has none, which is 204.</summary>
    public TResponse? Body { get; }

    /// <summary>Where a created resource is found; becomes the <c>Location</c> header. <see langword="null"/> sends no such header.</summary>
    public Uri? Location { get; }

    /// <summary>What the caller did wrong; <see langword="null"/> for a success.</summary>
    public Problem? Problem { get; }

    /// <summary>
    /// The headers of <see cref="WithHeader"/> by name, compared without case; those that the host or API Gateway set are not among them. A direct invocation gets none.
    /// </summary>
    public IReadOnlyDictionary<string, string> Headers => _headers ?? (IReadOnlyDictionary<string, string>)ReadOnlyDictionary<string, string>.Empty;

    /// <summary>
    /// The same answer with one more header, such as <c>Cache-Control</c>, <c>ETag</c> or <c>Retry-After</c>. A problem becomes a <see cref="Reply{TResponse}"/> by itself, and so
    /// may have headers too.
    /// </summary>
    /// <param name="name">
    /// The header's name: letters, digits and <c>!#$%&amp;'*+-.^_`|~</c> (RFC 9110, section 5.1). Those that the host or API Gateway set cannot be chosen: <c>Content-Type</c>,
    /// <c>Content-Length</c>, <c>Content-Encoding</c>, <c>Location</c>, <c>Set-Cookie</c>, those of the connection, and all that begin with <c>Access-Control-</c>, which API Gateway
    /// takes from the API's CORS configuration, <c>Apigw-</c>, <c>X-Amz-</c> or <c>X-Amzn-</c>.
    /// </param>
    /// <param name="value">
    /// Its value: visible ASCII, spaces and tabs, and none of the latter at its ends (RFC 9110, section 5.5). It replaces the value of a header with the same name.
    /// </param>
    /// <returns>The answer with the header.</returns>
    /// <exception cref="ArgumentException">The name or the value cannot be sent.</exception>
    public Reply<TResponse> WithHeader(string name, string value)
    {
        HeaderRules.Check(name, value);
        var headers = _headers is null ? new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) : new Dictionary<string, string>(_headers, StringComparer.OrdinalIgnoreCase);
        headers[name] = value;
        return new Reply<TResponse>(Status, Body, Location, Problem, headers);
    }

    /// <summary>Answers 200 with a body.</summary>
    /// <param name="body">The body.</param>
    public static implicit operator Reply<TResponse>(TResponse body) => Reply.Ok(body);

    /// <summary>Answers with a problem and its status.</summary>
    /// <param name="problem">What the caller did wrong.</param>
    public static implicit operator Reply<TResponse>(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new(problem.Status, body: null, location: null, problem);
    }
}
