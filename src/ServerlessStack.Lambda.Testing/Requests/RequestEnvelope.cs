using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;

namespace ServerlessStack.Lambda.Testing;

/// <summary>
/// A request to a route of an API Gateway HTTP API (API Gateway developer guide, "Create AWS Lambda proxy integrations for HTTP APIs", payload format 2.0).
/// </summary>
public sealed record RequestEnvelope : TestEnvelope
{
    private readonly RequestTarget _target;
    private readonly EventBody? _body;

    internal RequestEnvelope(HttpMethod method, string path, EventBody? body)
    {
        ArgumentNullException.ThrowIfNull(method);
        _target = RequestTarget.Parse(method, path);
        _body = body;
        Headers = RequestHeaders.For(body is not null);
    }

    private string? Route { get; init; }

    private bool IsBase64 { get; init; }

    private RequestHeaders Headers { get; init; }

    private ImmutableList<string> Cookies { get; init; } = [];

    private ImmutableDictionary<string, string> Claims { get; init; } = ImmutableDictionary<string, string>.Empty;

    private ImmutableList<string> Scopes { get; init; } = [];

    private DateTimeOffset Time { get; init; } = EnvelopeDefaults.SentAt;

    /// <summary>Says which route the request matched, which also gives the path parameters: <c>/orders/{id}</c> for <c>/orders/42</c>.</summary>
    /// <param name="path">The route's path, with <c>{name}</c> for one segment and <c>{name+}</c> for all that are left; the request's path when omitted.</param>
    /// <returns>The changed request.</returns>
    /// <exception cref="ArgumentException">The request's path does not match the route.</exception>
    public RequestEnvelope MatchedBy(string path)
    {
        _target.Match(path);
        return this with { Route = path };
    }

    /// <summary>Sends the request to the API's catch-all route, as one that no other route matches.</summary>
    /// <returns>The changed request.</returns>
    public RequestEnvelope Unrouted() => this with { Route = RequestTarget.CatchAll };

    /// <summary>Adds a claim that the API's JWT authorizer has verified; without any the route is anonymous.</summary>
    /// <param name="name">The claim, such as <c>sub</c>.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The changed request.</returns>
    public RequestEnvelope WithClaim(string name, string value) => this with { Claims = Claims.SetItem(name, value) };

    /// <summary>Adds scopes that the API's JWT authorizer has verified.</summary>
    /// <param name="scopes">The scopes.</param>
    /// <returns>The changed request.</returns>
    public RequestEnvelope WithScope(params string[] scopes) => this with { Scopes = Scopes.AddRange(scopes) };

    /// <summary>Sets a header, in place of the one that every request has. Several values of one name are joined by commas, as API Gateway does.</summary>
    /// <param name="name">The name; it arrives in lower case.</param>
    /// <param name="value">The value.</param>
    /// <returns>The changed request.</returns>
    public RequestEnvelope WithHeader(string name, string value) => this with { Headers = Headers.With(name, value) };

    /// <summary>Adds a cookie, which arrives apart from the headers.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <returns>The changed request.</returns>
    public RequestEnvelope WithCookie(string name, string value) => this with { Cookies = Cookies.Add($"{name}={value}") };

    /// <summary>Sends the body encoded, as API Gateway does with content types that are no text.</summary>
    /// <returns>The changed request.</returns>
    public RequestEnvelope AsBase64() => this with { IsBase64 = true };

    /// <summary>Says when the request was made; <see cref="EnvelopeDefaults.SentAt"/> when omitted.</summary>
    /// <param name="time">The time.</param>
    /// <returns>The changed request.</returns>
    public RequestEnvelope SentAt(DateTimeOffset time) => this with { Time = time };

    internal override string Write(IJsonTypeInfoResolver json) => PayloadText.Write(new RequestPayload
    {
        Target = _target,
        Route = Route ?? _target.Path,
        Headers = Headers.Values,
        Cookies = Cookies,
        Claims = Claims,
        Scopes = Scopes,
        Time = Time,
        Body = _body?.Write(json),
        IsBase64 = IsBase64,
    }.Write());

    // API Gateway passes an error on; whether to try again is up to the caller.
    internal override TestEnvelope? Again(TestRun run) => null;
}
