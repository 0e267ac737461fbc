using Amazon.CDK.AWS.Logs;

namespace ServerlessStack.Constructs;

/// <summary>What can be said about an API. Everything but the issuer has a default, named in <see cref="ServerlessApiDefaults"/>.</summary>
public sealed record ServerlessApiProps
{
    /// <summary>Who signs the tokens that routes ask for. Omitted: every route must say <see cref="RouteAccess.Anonymous"/>.</summary>
    public JwtIssuer? Issuer { get; init; }

    /// <summary>The web origins whose pages may call the API, such as <c>https://shop.example</c>; <c>*</c> is refused. Omitted: none (API Gateway guide, "Configure CORS for HTTP APIs").</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>Requests per second over time, above 0. Omitted: <see cref="ServerlessApiDefaults.RequestsPerSecond"/>. More answers 429 (API Gateway guide, "Throttle requests to your HTTP APIs").</summary>
    public double RequestsPerSecond { get; init; } = ServerlessApiDefaults.RequestsPerSecond;

    /// <summary>Requests at once, above 0. Omitted: <see cref="ServerlessApiDefaults.RequestBurst"/>.</summary>
    public int RequestBurst { get; init; } = ServerlessApiDefaults.RequestBurst;

    /// <summary>How long access logs are kept. Omitted: <see cref="ServerlessApiDefaults.LogRetention"/>.</summary>
    public RetentionDays LogRetention { get; init; } = ServerlessApiDefaults.LogRetention;

    /// <summary>What happens to the access logs when the API is deleted. Omitted: <see cref="ServerlessApiDefaults.LogProtection"/>.</summary>
    public DataProtection LogProtection { get; init; } = ServerlessApiDefaults.LogProtection;
}
