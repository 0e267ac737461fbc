using Amazon.CDK.AWS.Logs;

namespace ServerlessStack.Constructs;

/// <summary>The defaults of every API, each with its reason. Override one through <see cref="ServerlessApiProps"/>.</summary>
public static class ServerlessApiDefaults
{
    /// <summary>100 requests per second over time: far above a young service, far below what a runaway client could cost.</summary>
    public const double RequestsPerSecond = 100;

    /// <summary>200 requests at once: two seconds' worth, for a page that loads many things together.</summary>
    public const int RequestBurst = 200;

    /// <summary>30 days of access logs, as for functions.</summary>
    public const RetentionDays LogRetention = FunctionDefaults.LogRetention;

    /// <summary>Retained: who asked for what is worth keeping until the retention ends.</summary>
    public const DataProtection LogProtection = DataProtection.Retained;
}
