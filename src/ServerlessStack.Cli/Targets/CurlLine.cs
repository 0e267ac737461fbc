using System.Text.Json.Nodes;

namespace ServerlessStack.Cli.Targets;

/// <summary>A route of a deployed API as a command that calls it.</summary>
internal static class CurlLine
{
    private const string Samples = "samples";

    /// <summary>Writes the command.</summary>
    /// <param name="url">The API's address.</param>
    /// <param name="route">The route, as the target's status describes it.</param>
    /// <param name="root">The clone, whose folder of samples may have a body: <c>samples/post-orders.json</c>.</param>
    public static string? Of(string url, JsonObject route, string root)
    {
        if (route["key"]!.GetValue<string>().Split(' ') is not [var method, var path])
        {
            return null;
        }

        var verb = method is "GET" or "ANY" ? string.Empty : $" -X {method}";
        var token = route["needsToken"]!.GetValue<bool>() ? " -H \"authorization: Bearer $TOKEN\"" : string.Empty;
        var body = method is "POST" or "PUT" or "PATCH" ? $" -H 'content-type: application/json' -d {BodyOf(method, path, root)}" : string.Empty;
        return $"curl -i{verb} '{url}{path}'{token}{body}";
    }

    private static string BodyOf(string method, string path, string root)
    {
        var name = $"{method.ToLowerInvariant()}{path.Replace('/', '-').Replace("{", string.Empty, StringComparison.Ordinal).Replace("}", string.Empty, StringComparison.Ordinal)}.json";
        return File.Exists(Path.Combine(root, Samples, name)) ? $"@{Samples}/{name}" : "'{}'";
    }
}
