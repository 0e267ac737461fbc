using System.Globalization;

namespace ServerlessStack.Local.Apis.Calls;

/// <summary>
/// The <c>$context</c> variables of a request. <see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html"/>.
/// </summary>
internal static class CallVariables
{
    private const string ClaimPrefix = "authorizer.claims.";

    /// <summary>The value of a variable; null where it has none.</summary>
    /// <param name="call">The request.</param>
    /// <param name="name">Its name after <c>$context.</c>.</param>
    public static string? Of(ApiCall call, string name) => name switch
    {
        "accountId" => call.Account.Id,
        "apiId" => call.Api.Id,
        "domainName" => call.Http.Host.Value,
        "domainPrefix" => call.Api.Id,
        "extendedRequestId" or "requestId" => call.Id,
        "httpMethod" => call.Http.Method,
        "identity.sourceIp" => call.SourceIp,
        "identity.userAgent" => call.Http.Headers.UserAgent.ToString() is { Length: > 0 } agent ? agent : null,
        "path" => call.FullPath,
        "protocol" => call.Http.Protocol,
        "requestTime" => call.TimeText,
        "requestTimeEpoch" => call.Time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        "routeKey" => call.Match?.Route.Key.Text,
        "stage" => call.Stage.Name,
        "authorizer.error" => call.TokenError,
        _ when name.StartsWith(ClaimPrefix, StringComparison.Ordinal) => call.Identity?.Claims.GetValueOrDefault(name[ClaimPrefix.Length..]),
        _ => null,
    };

    /// <summary>The value of a variable once the answer is known; null where it has none.</summary>
    public static string? Of(ApiCall call, ApiAnswer answer, TimeSpan latency, string name) => name switch
    {
        "status" => answer.Status.ToString(CultureInfo.InvariantCulture),
        "responseLength" => answer.Body.Length.ToString(CultureInfo.InvariantCulture),
        "responseLatency" => Milliseconds(latency),
        "integrationLatency" or "integration.latency" => call.IntegrationTime is { } time ? Milliseconds(time) : null,
        "integrationErrorMessage" or "integration.error" => answer.IntegrationError,
        "integrationStatus" or "integration.integrationStatus" => call.IntegrationTime is null ? null : answer.Status.ToString(CultureInfo.InvariantCulture),
        _ => Of(call, name),
    };

    private static string Milliseconds(TimeSpan time) => ((long)time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
}
