using Amazon.CDK.AWS.Logs;
using ServerlessStack.Constructs;

namespace ServerlessStack.Storefront.Stages;

/// <summary>What differs between the storefront's stages. One record a stage; the stacks read nothing else.</summary>
public sealed record StageSettings
{
    /// <summary>The stage's name, part of every stack's name.</summary>
    public required string Name { get; init; }

    /// <summary>What happens to orders, receipts and logs when their resources leave the template.</summary>
    public required DataProtection Protection { get; init; }

    /// <summary>How long logs are kept.</summary>
    public required RetentionDays LogRetention { get; init; }

    /// <summary>Who signs the tokens of the storefront's customers.</summary>
    public required JwtIssuer Issuer { get; init; }

    /// <summary>The web origins of the storefront's site.</summary>
    public required IReadOnlyList<string> SiteOrigins { get; init; }

    /// <summary>Requests per second that the API accepts over time.</summary>
    public required double RequestsPerSecond { get; init; }

    /// <summary>When the stage's stacks set off alarms; <see langword="null"/> leaves out monitoring's alarms, their topic and the dashboards. The alarms that queues bring themselves remain, and tell nobody.</summary>
    public required StackMonitoringProps? Monitoring { get; init; }

    /// <summary>What the route of the click stream accepts: it is open to everybody, so it must never take the API's whole capacity.</summary>
    public required RouteThrottling ViewThrottling { get; init; }

    /// <summary>What the route to the helpdesk accepts: it is open to everybody, and people read what comes.</summary>
    public required RouteThrottling MessageThrottling { get; init; }

    /// <summary>A function of this stage.</summary>
    /// <param name="description">What the function is for.</param>
    /// <returns>Its properties.</returns>
    public FunctionProps Function(string description) => new() { Description = description, LogRetention = LogRetention, LogProtection = Protection };
}
