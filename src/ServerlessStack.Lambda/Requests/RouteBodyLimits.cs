using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Hosting;

namespace ServerlessStack.Lambda;

/// <summary>
/// How many bytes of a body single routes take. An HTTP API cannot say so itself, so the constructs write it into an environment variable of the function, and the host reads it;
/// both take the variable and its form from here.
/// </summary>
public sealed class RouteBodyLimits
{
    /// <summary>The variable that holds the limits: a JSON object of route keys and bytes, such as <c>{"POST /orders":65536}</c>. Not set: every route takes <see cref="HostOptions.MaximumRequestBody"/>.</summary>
    public const string Variable = "STACK_ROUTE_BODY_LIMITS";

    /// <summary>The largest limit there can be, 6,291,456 bytes: what the largest payload of an invocation holds (Lambda developer guide, "Lambda quotas").</summary>
    public const int Largest = 6 * 1024 * 1024;

    private readonly Dictionary<string, int> _bytes = new(StringComparer.Ordinal);

    private RouteBodyLimits()
    {
    }

    /// <summary>No route has a limit of its own.</summary>
    internal static RouteBodyLimits None { get; } = new();

    /// <summary>Whether the host reads a body of requests with this method: <c>POST</c>, <c>PUT</c> and <c>PATCH</c>.</summary>
    /// <param name="method">The HTTP method in capitals.</param>
    /// <returns><see langword="false"/> when a request with this method consists of its parameters.</returns>
    public static bool IsBodyRead(string method) => method is "POST" or "PUT" or "PATCH";

    /// <summary>Writes the value of <see cref="Variable"/>.</summary>
    /// <param name="bytes">The limits by route key, such as <c>POST /orders</c>; each 1 to <see cref="Largest"/>.</param>
    /// <returns>The value.</returns>
    public static string Write(IEnumerable<KeyValuePair<string, int>> bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        using var text = new MemoryStream();

        // The plus sign of a route stays readable.
        using (var json = new Utf8JsonWriter(text, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            foreach (var (routeKey, limit) in bytes)
            {
                json.WriteNumber(routeKey, limit);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }

    /// <summary>Reads the limits of this process.</summary>
    /// <param name="environment">Reads an environment variable.</param>
    /// <exception cref="InvalidVariableException">The variable's value is not what <see cref="Write"/> writes.</exception>
    internal static RouteBodyLimits Read(Func<string, string?> environment)
    {
        if (environment(Variable) is not { Length: > 0 } text)
        {
            return None;
        }

        var limits = new RouteBodyLimits();
        return limits.TryRead(text) ? limits : throw new InvalidVariableException(
            Variable, text, $$"""a JSON object of route keys and bytes, 1 to {{Largest}}, such as {"POST /orders":65536}""");
    }

    /// <summary>The limit of a route.</summary>
    /// <param name="routeKey">The route's key; <see langword="null"/> when the request names none.</param>
    /// <returns>The bytes; <see langword="null"/> when the route has no limit of its own.</returns>
    internal int? Of(string? routeKey) => routeKey is not null && _bytes.TryGetValue(routeKey, out var limit) ? limit : null;

    private bool TryRead(string text)
    {
        if (!JsonParsing.TryParse(Encoding.UTF8.GetBytes(text), out var root, out _) || root.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        foreach (var route in root.EnumerateObject())
        {
            if (route.Value.ValueKind != JsonValueKind.Number || !route.Value.TryGetInt32(out var limit) || limit is < 1 or > Largest)
            {
                return false;
            }

            _bytes[route.Name] = limit;
        }

        return true;
    }
}
