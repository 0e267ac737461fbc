using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Tests.Fixture;

/// <summary>The least that the CDK CLI needs to upload a template: objects by path.</summary>
internal sealed class FakeS3 : IAwsService
{
    private readonly ConcurrentDictionary<string, byte[]> objects = new(StringComparer.Ordinal);

    public IReadOnlyList<string> SigningNames { get; } = ["s3"];

    public async Task AnswerAsync(HttpContext context, SigningScope scope)
    {
        var path = context.Request.Path.Value!;
        switch (context.Request.Method)
        {
            case "PUT":
                using (var body = new MemoryStream())
                {
                    await context.Request.Body.CopyToAsync(body);
                    objects[path] = body.ToArray();
                }

                context.Response.Headers.ETag = "\"uploaded\"";
                break;

            case "GET" when context.Request.Query.ContainsKey("location"):
                await context.Response.WriteAsync("<LocationConstraint xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"/>");
                break;

            case "GET" when context.Request.Query.ContainsKey("encryption"):
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                await context.Response.WriteAsync("<Error><Code>ServerSideEncryptionConfigurationNotFoundError</Code></Error>");
                break;

            case "GET" when context.Request.Query.ContainsKey("list-type"):
                await context.Response.WriteAsync("<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><KeyCount>0</KeyCount><IsTruncated>false</IsTruncated></ListBucketResult>");
                break;

            case "GET" when objects.TryGetValue(path, out var content):
                await context.Response.Body.WriteAsync(content);
                break;

            case "HEAD" when path.Count(letter => letter == '/') == 1 || objects.ContainsKey(path):
                break;

            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                await context.Response.WriteAsync("<Error><Code>NoSuchKey</Code></Error>");
                break;
        }
    }
}
