using Amazon.CDK.AWS.Logs;
using ServerlessStack.Constructs;

namespace ServerlessStack.Storefront.Stages;

/// <summary>The storefront's stages.</summary>
public static class StorefrontStages
{
    // An issuer that answers, because API Gateway asks it at deployment. Nobody holds a token for these audiences
    // until the client ids of your own identity provider stand here, so an API that was only tried out stays closed.
    private static readonly Uri Issuer = new("https://accounts.google.com");

    /// <summary>For trying things out: everything is deleted with the stacks, once the receipts bucket was emptied (S3 deletes no bucket that holds objects).</summary>
    public static StageSettings Dev { get; } = new()
    {
        Name = "dev",
        Protection = DataProtection.Disposable,
        LogRetention = RetentionDays.ONE_WEEK,
        Issuer = new JwtIssuer(Issuer, ["storefront-dev"]),
        SiteOrigins = ["http://localhost:5173"],
        RequestsPerSecond = 20,
        Monitoring = null,
        ViewThrottling = new RouteThrottling(RequestsPerSecond: 10, Burst: 20),
        MessageThrottling = new RouteThrottling(RequestsPerSecond: 1, Burst: 2),
    };

    /// <summary>For customers: data outlives every mistake in a template.</summary>
    public static StageSettings Prod { get; } = new()
    {
        Name = "prod",
        Protection = DataProtection.Retained,
        LogRetention = RetentionDays.THREE_MONTHS,
        Issuer = new JwtIssuer(Issuer, ["storefront-prod"]),
        SiteOrigins = ["https://storefront.example"],
        RequestsPerSecond = 200,
        Monitoring = new StackMonitoringProps(),
        ViewThrottling = new RouteThrottling(RequestsPerSecond: 100, Burst: 150),
        MessageThrottling = new RouteThrottling(RequestsPerSecond: 2, Burst: 10),
    };

    /// <summary>Every stage.</summary>
    public static IReadOnlyList<StageSettings> All { get; } = [Dev, Prod];

    /// <summary>The stage of a name.</summary>
    /// <param name="name">The name; <see langword="null"/> means dev.</param>
    /// <returns>The stage.</returns>
    /// <exception cref="UnknownStageException">There is no such stage.</exception>
    public static StageSettings Named(string? name) =>
        All.FirstOrDefault(stage => stage.Name == (name ?? Dev.Name)) ?? throw new UnknownStageException(name!, All);
}
