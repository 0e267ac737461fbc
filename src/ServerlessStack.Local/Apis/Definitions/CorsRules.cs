using System.Text.Json.Nodes;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Apis.Definitions;

/// <summary>Which pages of other sites may call an API. <see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html"/>.</summary>
internal sealed record CorsRules
{
    private const string All = "*";

    /// <summary>The sites; <c>*</c> is all of them, <c>https://*</c> all with that scheme.</summary>
    public required IReadOnlyList<string> Origins { get; init; }

    /// <summary>The methods that a preflight is told.</summary>
    public required IReadOnlyList<string> Methods { get; init; }

    /// <summary>The request's headers that a preflight is told.</summary>
    public required IReadOnlyList<string> Headers { get; init; }

    /// <summary>The answer's headers that a page may read.</summary>
    public required IReadOnlyList<string> Exposed { get; init; }

    /// <summary>Whether a page may send credentials.</summary>
    public bool AllowsCredentials { get; init; }

    /// <summary>How many seconds a browser remembers a preflight; null where nothing is said.</summary>
    public int? MaxAge { get; init; }

    /// <summary>Reads the property <c>CorsConfiguration</c>; null where there is none.</summary>
    public static CorsRules? Of(JsonNode? property) => property is JsonObject rules
        ? new CorsRules
        {
            Origins = rules.Texts("AllowOrigins"),
            Methods = rules.Texts("AllowMethods"),
            Headers = rules.Texts("AllowHeaders"),
            Exposed = rules.Texts("ExposeHeaders"),
            AllowsCredentials = rules.Flag("AllowCredentials") is true,
            MaxAge = rules.Number("MaxAge"),
        }
        : null;

    /// <summary>What the answer says about a page's origin; null where it may not call.</summary>
    public string? Allowed(string origin) =>
        Origins.Contains(All, StringComparer.Ordinal) ? All
        : Origins.Any(allowed => string.Equals(allowed, origin, StringComparison.OrdinalIgnoreCase) || IsOfScheme(allowed, origin)) ? origin
        : null;

    private static bool IsOfScheme(string allowed, string origin) =>
        allowed.EndsWith("://*", StringComparison.Ordinal) && origin.StartsWith(allowed[..^1], StringComparison.OrdinalIgnoreCase);
}
