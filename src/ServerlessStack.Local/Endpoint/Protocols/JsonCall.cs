using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ServerlessStack.Local.Endpoint.Protocols;

/// <summary>A call of the AWS JSON protocols: the operation in <c>X-Amz-Target</c>, input and output as JSON. <see href="https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html"/>.</summary>
/// <param name="Operation">The operation, without the service's prefix.</param>
/// <param name="Input">The input.</param>
internal sealed record JsonCall(string Operation, JsonObject Input)
{
    private const string TargetHeader = "X-Amz-Target";

    /// <summary>Reads a call.</summary>
    /// <exception cref="AwsException">It is not one.</exception>
    public static async Task<JsonCall> ReadAsync(HttpContext context)
    {
        var target = context.Request.Headers[TargetHeader].ToString();
        try
        {
            var input = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            return new JsonCall(target[(target.LastIndexOf('.') + 1)..], input as JsonObject ?? throw new AwsException("SerializationException", "The body is not a JSON object."));
        }
        catch (JsonException exception)
        {
            throw new AwsException("SerializationException", $"The body is not JSON: {exception.Message}");
        }
    }

    /// <summary>Writes the output.</summary>
    public static async Task WriteAsync(HttpContext context, JsonNode output, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/x-amz-json-1.1";
        context.Response.Headers["x-amzn-RequestId"] = Guid.NewGuid().ToString();
        await context.Response.WriteAsync(output.ToJsonString(), context.RequestAborted);
    }
}
