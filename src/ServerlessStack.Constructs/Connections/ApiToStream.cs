using HttpMethod = System.Net.Http.HttpMethod;

namespace ServerlessStack.Constructs;

/// <summary>
/// API route → stream: API Gateway puts the body into the stream, in the partition that the stream chooses, and answers with the sequence number, without a function. A body without the partition's property is refused with 400.
/// No route can limit the body's size, because no function is there to check it: Kinesis takes up to 1 MiB, or up to 10 MiB of a stream set to it, and refuses the rest (Kinesis guide, "Handle large records")
/// (API Gateway guide, "Integration subtype reference": <c>Kinesis-PutRecord</c>). This relies on API Gateway encoding the body's text as the record's data, as it does for the other services; the page does not say so.
/// </summary>
public static class ApiToStream
{
    /// <summary>Puts the body of each request into a stream.</summary>
    /// <typeparam name="TEvent">The event that callers send as the request's body.</typeparam>
    /// <param name="api">The API.</param>
    /// <param name="method">The HTTP method; one with a body.</param>
    /// <param name="path">The path, such as <c>/events</c>; it starts with a slash.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="access">Who may call the route. Omitted: <see cref="RouteAccess.Token"/>.</param>
    /// <param name="throttling">How many requests this route takes. Omitted: what the API takes.</param>
    /// <exception cref="InvalidConstructException">The path is malformed, the method has no body, the route asks for a token and the API has no issuer, the throttling lets nothing through, or the route is declared already.</exception>
    public static void AddRoute<TEvent>(
        this ServerlessApi api, HttpMethod method, string path, EventStream<TEvent> stream, RouteAccess? access = null, RouteThrottling? throttling = null)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(stream);
        var parameters = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["StreamName"] = stream.Stream.Ref,
            ["Data"] = "$request.body",
            ["PartitionKey"] = $"$request.body.{stream.PartitionKeyPath}",
        };
        DirectIntegration.Add(new Rules(api), api, method, path, "Kinesis-PutRecord", "kinesis:PutRecord", stream.Stream.AttrArn, parameters, access, throttling);
        EventGraph.Add(new EventEdge { Source = api, Consumer = stream, Event = typeof(TEvent), Filter = $"{method} {path}" });
    }
}
