using System.Text.Json;

namespace ServerlessStack.Constructs;

/// <summary>The fields of an access log entry (API Gateway guide, "Customize HTTP API access logs").</summary>
internal static class AccessLogFormat
{
    private static readonly string[] Fields =
    [
        "requestId", "requestTime", "httpMethod", "routeKey", "path", "status", "protocol", "responseLength", "responseLatency",
        "integrationLatency", "integrationErrorMessage", "authorizer.error", "identity.sourceIp", "identity.userAgent",
    ];

    /// <summary>One JSON object a line, each field named as API Gateway names it.</summary>
    public static string Json { get; } =
        JsonSerializer.Serialize(Fields.ToDictionary(field => field, field => $"$context.{field}", StringComparer.Ordinal));
}
