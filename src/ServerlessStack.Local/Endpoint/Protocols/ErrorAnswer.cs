using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace ServerlessStack.Local.Endpoint.Protocols;

/// <summary>
/// A refusal in the words of the call's protocol: JSON for calls that name their operation in a header or send JSON, XML for the query protocol.
/// S3 words its own. <see href="https://smithy.io/2.0/aws/protocols/index.html"/>.
/// </summary>
internal static class ErrorAnswer
{
    /// <summary>Writes the answer.</summary>
    public static async Task WriteAsync(HttpContext context, AwsException exception)
    {
        var requestId = Guid.NewGuid().ToString();
        context.Response.StatusCode = exception.Status;
        context.Response.Headers["x-amzn-RequestId"] = requestId;
        context.Response.Headers["x-amzn-ErrorType"] = exception.Code;
        if (context.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal) == true)
        {
            context.Response.ContentType = "text/xml";
            var error = new XElement("Error", new XElement("Type", exception.Status < 500 ? "Sender" : "Receiver"), new XElement("Code", exception.Code), new XElement("Message", exception.Message));
            await context.Response.WriteAsync(new XElement("ErrorResponse", error, new XElement("RequestId", requestId)).ToString(), context.RequestAborted);
            return;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(new JsonObject { ["__type"] = exception.Code, ["message"] = exception.Message, ["Message"] = exception.Message }.ToJsonString(), context.RequestAborted);
    }
}
