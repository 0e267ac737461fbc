using System.Globalization;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Apis.Definitions;

/// <summary>How many requests a route takes; what is null is the account's to limit, which a laptop does not have.</summary>
/// <param name="Rate">Requests per second in the long run.</param>
/// <param name="Burst">Requests at once.</param>
internal sealed record RouteLimit(double? Rate, double? Burst)
{
    /// <summary>Reads <c>DefaultRouteSettings</c> or a member of <c>RouteSettings</c>; without limits where there is none.</summary>
    public static RouteLimit Of(JsonNode? property) => property is JsonObject settings
        ? new RouteLimit(Fraction(settings, "ThrottlingRateLimit"), settings.Number("ThrottlingBurstLimit"))
        : new RouteLimit(null, null);

    private static double? Fraction(JsonObject settings, string name) => settings.Text(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;
}
