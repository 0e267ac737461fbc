using System.Text.Json.Nodes;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Idempotency;

/// <summary>Requests with an idempotency key, as API Gateway passes them on.</summary>
internal static class KeyedRequest
{
    /// <summary>A request of a caller; without a subject, of an anonymous one.</summary>
    public static string Of(string? key, string body, string? subject, string path) => Payload.Request("POST", body, request =>
    {
        request["rawPath"] = path;
        request["requestContext"]!["http"]!["path"] = path;
        request["headers"]![IdempotencyKeyHeader.Name] = key;
        if (subject is not null)
        {
            request["requestContext"]!["authorizer"] = new JsonObject { ["jwt"] = new JsonObject { ["claims"] = new JsonObject { ["sub"] = subject } } };
        }
    });
}
