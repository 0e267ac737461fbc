using HttpMethod = System.Net.Http.HttpMethod;

namespace ServerlessStack.Constructs;

/// <summary>
/// API route → queue: API Gateway sends the body to the queue and answers with the message id, without a function. The body travels as it is; whoever consumes the queue checks it. No route can limit its size,
/// because no function is there to check it: SQS takes up to 1 MiB and refuses the rest (SQS guide, "Amazon SQS message quotas")
/// (API Gateway guide, "Integration subtype reference": <c>SQS-SendMessage</c>).
/// </summary>
public static class ApiToQueue
{
    /// <summary>Sends the body of each request to a queue.</summary>
    /// <typeparam name="TEvent">The event that callers send as the request's body.</typeparam>
    /// <param name="api">The API.</param>
    /// <param name="method">The HTTP method; one with a body.</param>
    /// <param name="path">The path, such as <c>/events</c>; it starts with a slash.</param>
    /// <param name="queue">The queue.</param>
    /// <param name="access">Who may call the route. Omitted: <see cref="RouteAccess.Token"/>.</param>
    /// <param name="throttling">How many requests this route takes. Omitted: what the API takes.</param>
    /// <exception cref="InvalidConstructException">The path is malformed, the method has no body, the route asks for a token and the API has no issuer, the throttling lets nothing through, or the route is declared already.</exception>
    public static void AddRoute<TEvent>(
        this ServerlessApi api, HttpMethod method, string path, WorkQueue<TEvent> queue, RouteAccess? access = null, RouteThrottling? throttling = null)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(queue);
        var parameters = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["QueueUrl"] = queue.Queue.QueueUrl,
            ["MessageBody"] = "$request.body",
        };
        DirectIntegration.Add(new Rules(api), api, method, path, "SQS-SendMessage", "sqs:SendMessage", queue.Queue.QueueArn, parameters, access, throttling);
        EventGraph.Add(new EventEdge { Source = api, Consumer = queue, Event = typeof(TEvent), Filter = $"{method} {path}" });
    }
}
