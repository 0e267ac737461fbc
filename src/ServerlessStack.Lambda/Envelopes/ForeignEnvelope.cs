using System.Text.Json;

namespace ServerlessStack.Lambda.Envelopes;

/// <summary>
/// Recognizes payloads of AWS services that the host does not serve. Without this they would pass for a direct invocation, and an event type that requires
/// nothing would be read out of them.
/// </summary>
internal static class ForeignEnvelope
{
    /// <summary>What the payload is, in words; <see langword="null"/> when nothing says that a service wrapped it.</summary>
    public static string? Describe(JsonElement root)
    {
        var records = root.ValueKind == JsonValueKind.Array ? root : root.Property("Records");
        if (records is { ValueKind: JsonValueKind.Array } array && array.GetArrayLength() > 0 && RecordReader.SourceOf(array[0]) is { } source)
        {
            return $"records from '{PayloadShape.Shorten(source)}'";
        }

        return RecordReader.SourceOf(root) is { } own ? $"a batch from '{PayloadShape.Shorten(own)}'"
            : root.Property("requestContext") is { ValueKind: JsonValueKind.Object } context ? DescribeRequest(root, context)
            : root.Text("triggerSource") is not null && root.Property("request") is not null ? "a trigger of a Cognito user pool"
            : root.Text("ResponseURL") is not null && root.Text("RequestType") is not null ? "a request for a CloudFormation custom resource"
            : null;
    }

    private static string? DescribeRequest(JsonElement root, JsonElement context) =>
        context.Property("elb") is not null ? "a request of an Application Load Balancer"
            : context.Text("connectionId") is not null ? "a message of an API Gateway WebSocket API"
            : root.Text("httpMethod") is not null || root.Text("version") == "1.0" ? "an API Gateway request in payload format 1.0"
            : null;
}
