using System.Globalization;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Apis.Calls;
using ServerlessStack.Local.Apis.Definitions;

namespace ServerlessStack.Local.Apis.Cors;

/// <summary>
/// What an API with CORS rules says to browsers: it answers preflights that no route takes, and puts its own headers in the place of an integration's.
/// <see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html"/>.
/// </summary>
internal static class CorsAnswer
{
    private const string HeaderPrefix = "access-control-";

    /// <summary>Whether a browser asks what a page may send.</summary>
    public static bool IsPreflight(HttpRequest request) =>
        request.Method == HttpMethods.Options && request.Headers.Origin.Count > 0 && request.Headers.AccessControlRequestMethod.Count > 0;

    /// <summary>The answer to a preflight that no route takes.</summary>
    public static ApiAnswer Preflight { get; } = new(StatusCodes.Status204NoContent, ReadOnlyMemory<byte>.Empty);

    /// <summary>The answer with the rules' headers instead of its own.</summary>
    public static ApiAnswer Dress(ApiAnswer answer, CorsRules? rules, HttpRequest request)
    {
        if (rules is null)
        {
            return answer;
        }

        var own = answer.Headers.Where(header => !header.Key.StartsWith(HeaderPrefix, StringComparison.OrdinalIgnoreCase));
        return answer with { Headers = [.. own, .. HeadersFor(rules, request)] };
    }

    private static IEnumerable<KeyValuePair<string, string>> HeadersFor(CorsRules rules, HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0 || rules.Allowed(origin) is not { } allowed)
        {
            yield break;
        }

        yield return Header("allow-origin", allowed);
        if (rules.AllowsCredentials)
        {
            yield return Header("allow-credentials", "true");
        }

        if (!IsPreflight(request))
        {
            if (rules.Exposed.Count > 0)
            {
                yield return Header("expose-headers", string.Join(',', rules.Exposed));
            }

            yield break;
        }

        if (rules.Methods.Count > 0)
        {
            yield return Header("allow-methods", string.Join(',', rules.Methods));
        }

        if (rules.Headers.Count > 0)
        {
            yield return Header("allow-headers", string.Join(',', rules.Headers));
        }

        if (rules.MaxAge is { } seconds)
        {
            yield return Header("max-age", seconds.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static KeyValuePair<string, string> Header(string name, string value) => KeyValuePair.Create(HeaderPrefix + name, value);
}
