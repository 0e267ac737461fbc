namespace ServerlessStack.Local.Apis.Routing;

/// <summary>
/// What a route answers: <c>GET /orders/{id}</c>, <c>ANY /files/{proxy+}</c> or <c>$default</c>.
/// <see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html"/>.
/// </summary>
internal sealed class RouteKey
{
    private const string Default = "$default";
    private const string Any = "ANY";
    private readonly string _method;
    private readonly string[] _segments;

    private RouteKey(string text, string method, string[] segments)
    {
        (Text, _method, _segments) = (text, method, segments);

        // Compared segment by segment: a word before a variable, a variable before the greedy one, and last the method before any.
        Rank = text == Default ? "3" : string.Concat(_segments.Select(segment => !IsVariable(segment) ? '0' : IsGreedy(segment) ? '2' : '1')) + (_method == Any ? '1' : '0');
    }

    /// <summary>The key as the template writes it.</summary>
    public string Text { get; }

    /// <summary>Of several keys that match, the one with the smallest rank answers.</summary>
    public string Rank { get; }

    /// <summary>Reads a key.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static RouteKey Parse(string text)
    {
        if (text == Default)
        {
            return new RouteKey(text, Any, []);
        }

        return text.Split(' ') is [{ Length: > 0 } method, ['/', .. var path]]
            ? new RouteKey(text, method, path.Split('/'))
            : throw new FormatException($"RouteKey ({text}) must be a method and a path, such as GET /orders/{{id}}, or $default.");
    }

    /// <summary>The values of the path's variables where a request matches; null where it does not.</summary>
    /// <param name="requestMethod">The request's method.</param>
    /// <param name="path">The request's path within the stage, decoded, with the leading slash.</param>
    public IReadOnlyDictionary<string, string>? Match(string requestMethod, string path)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Text == Default)
        {
            return values;
        }

        var given = path[1..].Split('/');
        if ((_method != Any && _method != requestMethod) || given.Length < _segments.Length)
        {
            return null;
        }

        for (var index = 0; index < _segments.Length; index++)
        {
            var (segment, isGreedy) = (_segments[index], IsGreedy(_segments[index]));
            var value = isGreedy ? string.Join('/', given[index..]) : given[index];
            if (!IsVariable(segment) ? segment != value : value.Length == 0)
            {
                return null;
            }

            if (IsVariable(segment))
            {
                values[segment[1..^(isGreedy ? 2 : 1)]] = value;
            }
        }

        return given.Length == _segments.Length || IsGreedy(_segments[^1]) ? values : null;
    }

    private static bool IsVariable(string segment) => segment is ['{', .., '}'];

    private static bool IsGreedy(string segment) => segment is ['{', .., '+', '}'];
}
