using HttpMethod = System.Net.Http.HttpMethod;

namespace ServerlessStack.Constructs;

/// <summary>
/// API route → bus: API Gateway puts the body onto the bus and answers with the event id, without a function. EventBridge answers 200 also for a body that is no JSON object, names the error in the answer, and drops it.
/// No route can limit the body's size, because no function is there to check it: EventBridge takes up to 1 MB and refuses the rest (EventBridge user guide, "Amazon EventBridge quotas")
/// (API Gateway guide, "Integration subtype reference": <c>EventBridge-PutEvents</c>).
/// </summary>
public static class ApiToBus
{
    /// <summary>Puts the body of each request onto a bus.</summary>
    /// <typeparam name="TEvent">The event that callers send as the request's body.</typeparam>
    /// <param name="api">The API.</param>
    /// <param name="method">The HTTP method; one with a body.</param>
    /// <param name="path">The path, such as <c>/events</c>; it starts with a slash.</param>
    /// <param name="events">The bus's events of one type, such as <c>bus.Events&lt;Click&gt;()</c>.</param>
    /// <param name="access">Who may call the route. Omitted: <see cref="RouteAccess.Token"/>.</param>
    /// <param name="throttling">How many requests this route takes. Omitted: what the API takes.</param>
    /// <exception cref="InvalidConstructException">The path is malformed, the method has no body, the route asks for a token and the API has no issuer, the throttling lets nothing through, or the route is declared already.</exception>
    public static void AddRoute<TEvent>(
        this ServerlessApi api, HttpMethod method, string path, BusEvents<TEvent> events, RouteAccess? access = null, RouteThrottling? throttling = null)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(events);
        var rules = new Rules(api);
        rules.Require(BusEntry.Problem(events.Bus, typeof(TEvent)) is null, () => BusEntry.Problem(events.Bus, typeof(TEvent))!);
        var parameters = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["EventBusName"] = events.Bus.Bus.Ref,
            ["Source"] = events.Source,
            ["DetailType"] = events.DetailType,
            ["Detail"] = "$request.body",
        };
        DirectIntegration.Add(rules, api, method, path, "EventBridge-PutEvents", "events:PutEvents", events.Bus.Bus.AttrArn, parameters, access, throttling);
        EventGraph.Add(new EventEdge { Source = api, Consumer = events.Bus, Event = typeof(TEvent), Filter = $"{method} {path}" });
    }
}
