using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Buckets.Calls;

/// <summary>A refusal as S3 words it: <see href="https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"/>.</summary>
internal static class S3Error
{
    /// <summary>Writes the answer.</summary>
    public static async Task WriteAsync(S3Call call, AwsException exception)
    {
        call.Response.StatusCode = exception.Status;
        if (HttpMethods.IsHead(call.Request.Method) || exception.Status == StatusCodes.Status304NotModified)
        {
            return;
        }

        var error = new XElement("Error", new XElement("Code", exception.Code), new XElement("Message", exception.Message));
        if (call.Address.Key is { } key)
        {
            error.Add(new XElement("Key", key));
        }

        if (call.Address.Bucket is { } bucket)
        {
            error.Add(new XElement("BucketName", bucket));
        }

        error.Add(new XElement("Resource", call.Request.Path.Value), new XElement("RequestId", call.RequestId), new XElement("HostId", call.RequestId));
        await call.WriteAsync(error, exception.Status);
    }
}
