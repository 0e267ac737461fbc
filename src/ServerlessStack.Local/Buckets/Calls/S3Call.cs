using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Buckets.Storage;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Buckets.Calls;

/// <summary>A call of S3.</summary>
/// <param name="Context">The request and the answer.</param>
/// <param name="RequestId">The call's id.</param>
/// <param name="Address">What it is about.</param>
internal sealed record S3Call(HttpContext Context, string RequestId, ObjectAddress Address)
{
    /// <summary>The namespace of S3's XML.</summary>
    public static XNamespace Space { get; } = "http://s3.amazonaws.com/doc/2006-03-01/";

    /// <summary>The request.</summary>
    public HttpRequest Request => Context.Request;

    /// <summary>The answer.</summary>
    public HttpResponse Response => Context.Response;

    /// <summary>The key.</summary>
    /// <exception cref="AwsException">It is too long.</exception>
    public string Key => System.Text.Encoding.UTF8.GetByteCount(Address.Key!) <= S3Limits.LongestKey
        ? Address.Key!
        : throw new AwsException("KeyTooLongError", $"Your key is too long: {System.Text.Encoding.UTF8.GetByteCount(Address.Key!)} of {S3Limits.LongestKey} bytes.");

    /// <summary>The version that is meant; null for the newest.</summary>
    public string? VersionId => Query("versionId");

    /// <summary>A value of the query; null where it is absent.</summary>
    public string? Query(string name) => Request.Query.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>A number of the query.</summary>
    /// <exception cref="AwsException">It is not one.</exception>
    public int? Number(string name) => Query(name) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new AwsException("InvalidArgument", $"Provided {name} not an integer or within integer range: {text}.");

    /// <summary>A header; null where it is absent.</summary>
    public string? Header(string name) => Request.Headers.TryGetValue(name, out var value) && value.ToString().Length > 0 ? value.ToString() : null;

    /// <summary>Reads a body of XML.</summary>
    /// <exception cref="AwsException">It is none.</exception>
    public async Task<XElement> ReadXmlAsync()
    {
        try
        {
            return await XElement.LoadAsync(Request.Body, LoadOptions.None, Context.RequestAborted);
        }
        catch (XmlException exception)
        {
            throw new AwsException("MalformedXML", $"The XML you provided was not well-formed or did not validate against our published schema: {exception.Message}");
        }
    }

    /// <summary>Answers with XML.</summary>
    public async Task WriteAsync(XElement answer, int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = status;
        Response.ContentType = "application/xml";

        // Keys may hold characters that XML 1.0 has no form for; S3 writes them all the same.
        await using var writer = XmlWriter.Create(Response.Body, new XmlWriterSettings { Async = true, CheckCharacters = false });
        await answer.WriteToAsync(writer, Context.RequestAborted);
    }

    /// <summary>Answers without a body.</summary>
    public Task WriteAsync(int status)
    {
        Response.StatusCode = status;
        return Task.CompletedTask;
    }

    /// <summary>Says in the answer's headers which version was written or read, where the bucket has versions.</summary>
    public void Tell(Bucket bucket, ObjectVersion version)
    {
        if (bucket.Settings.Versioning is not null)
        {
            Response.Headers["x-amz-version-id"] = version.VersionId;
        }
    }

    /// <summary>An element of S3's XML.</summary>
    public static XElement Element(string name, params object?[] content) => new(Space + name, content);
}
