using System.Text.RegularExpressions;
using System.Web;

namespace ServerlessStack.Lambda.Testing;

/// <summary>What a request asks for.</summary>
/// <param name="Method">The method in capitals.</param>
/// <param name="Path">The path as the caller sent it.</param>
/// <param name="Query">The text behind the question mark; empty when there is none.</param>
internal sealed record RequestTarget(string Method, string Path, string Query)
{
    /// <summary>The route that takes what no other does.</summary>
    public const string CatchAll = "$default";

    /// <summary>Reads a path with or without a query.</summary>
    /// <exception cref="ArgumentException">It does not begin with a slash.</exception>
    public static RequestTarget Parse(HttpMethod method, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path is not ['/', ..])
        {
            throw new ArgumentException($"The path is '{path}', but a path begins with a slash, such as /orders/42?full=true.", nameof(path));
        }

        var question = path.IndexOf('?', StringComparison.Ordinal);
        return question < 0 ? new(method.Method, path, "") : new(method.Method, path[..question], path[(question + 1)..]);
    }

    /// <summary>The query parameters, decoded; values of one name are joined by commas. Empty when there are none.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Parameters()
    {
        var parsed = HttpUtility.ParseQueryString(Query);
        return [.. parsed.AllKeys.Select(name => KeyValuePair.Create(name ?? "", parsed[name] ?? ""))];
    }

    /// <summary>The path parameters of a route, decoded as API Gateway does.</summary>
    /// <exception cref="ArgumentException">The path does not match the route.</exception>
    public IReadOnlyList<KeyValuePair<string, string>> Match(string route)
    {
        ArgumentException.ThrowIfNullOrEmpty(route);
        if (route == CatchAll)
        {
            return [];
        }

        // {name} is one segment, {name+} all that are left; everything else is itself.
        var pattern = Regex.Replace(
            Regex.Escape(route),
            @"\\\{(?<name>[^}+\\]+)(?<rest>\\\+)?\}",
            place => $"(?<{place.Groups["name"].Value}>{(place.Groups["rest"].Success ? ".+" : "[^/]+")})",
            RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1));
        var match = Regex.Match(Path, $"^{pattern}$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        return match.Success
            ? [.. match.Groups.Values.Skip(1).Select(group => KeyValuePair.Create(group.Name, Uri.UnescapeDataString(group.Value)))]
            : throw new ArgumentException($"The path {Path} does not match the route {route}, so API Gateway would not send it there.", nameof(route));
    }
}
