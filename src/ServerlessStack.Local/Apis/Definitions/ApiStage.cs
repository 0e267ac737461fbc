using System.Text.Json.Nodes;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Apis.Definitions;

/// <summary>A stage of an API.</summary>
internal sealed record ApiStage
{
    /// <summary>The stage that is served at the API's root.</summary>
    public const string Root = "$default";

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The limit of routes without one of their own.</summary>
    public required RouteLimit Limit { get; init; }

    /// <summary>The limits of routes, by route key.</summary>
    public required IReadOnlyDictionary<string, RouteLimit> RouteLimits { get; init; }

    /// <summary>Its variables.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <summary>The log group of its access log; null where it has none.</summary>
    public string? LogGroup { get; init; }

    /// <summary>A line of its access log.</summary>
    public string LogFormat { get; init; } = string.Empty;

    /// <summary>Reads the stage's properties.</summary>
    public static ApiStage Of(JsonObject properties)
    {
        var log = properties["AccessLogSettings"] as JsonObject ?? [];
        return new ApiStage
        {
            Name = properties.Text("StageName") ?? Root,
            Limit = RouteLimit.Of(properties["DefaultRouteSettings"]),
            RouteLimits = (properties["RouteSettings"] as JsonObject ?? []).ToDictionary(route => route.Key, route => RouteLimit.Of(route.Value), StringComparer.Ordinal),
            Variables = (properties["StageVariables"] as JsonObject ?? []).ToDictionary(variable => variable.Key, variable => variable.Value!.GetValue<string>(), StringComparer.Ordinal),
            LogGroup = GroupOf(log.Text("DestinationArn")),
            LogFormat = log.Text("Format") ?? string.Empty,
        };
    }

    /// <summary>The limit of a route.</summary>
    public RouteLimit LimitOf(string routeKey) => RouteLimits.GetValueOrDefault(routeKey) is { } own
        ? new RouteLimit(own.Rate ?? Limit.Rate, own.Burst ?? Limit.Burst)
        : Limit;

    // Fn::GetAtt of a log group ends in ":*".
    private static string? GroupOf(string? destination) => Arn.TryParse(destination, out var arn) ? arn.Name.Split(':')[0] : null;
}
