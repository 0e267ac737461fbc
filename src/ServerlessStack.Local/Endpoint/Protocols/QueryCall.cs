using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace ServerlessStack.Local.Endpoint.Protocols;

/// <summary>A call of the AWS query protocol: a form with the operation in <c>Action</c>, the output as XML. <see href="https://smithy.io/2.0/aws/protocols/aws-query-protocol.html"/>.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Input">The form's other fields; lists as <c>Name.member.1</c>.</param>
internal sealed record QueryCall(string Operation, IFormCollection Input)
{
    /// <summary>Reads a call.</summary>
    /// <exception cref="AwsException">It is not one.</exception>
    public static async Task<QueryCall> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            throw new AwsException("MalformedInput", "The body is not a form.");
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return new QueryCall(form["Action"].ToString(), form);
    }

    /// <summary>A field of the input; null where it is absent.</summary>
    public string? this[string name] => Input.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>Writes the output.</summary>
    /// <param name="context">The request to answer.</param>
    /// <param name="space">The XML namespace of the service.</param>
    /// <param name="result">What stands inside the operation's result.</param>
    public async Task WriteAsync(HttpContext context, XNamespace space, params IEnumerable<XElement> result)
    {
        var requestId = Guid.NewGuid().ToString();
        var answer = new XElement(
            space + $"{Operation}Response",
            new XElement(space + $"{Operation}Result", result.Select(element => InSpace(element, space))),
            new XElement(space + "ResponseMetadata", new XElement(space + "RequestId", requestId)));
        context.Response.ContentType = "text/xml";
        context.Response.Headers["x-amzn-RequestId"] = requestId;
        await context.Response.WriteAsync(answer.ToString(SaveOptions.DisableFormatting), context.RequestAborted);
    }

    private static XElement InSpace(XElement element, XNamespace space) =>
        new(space + element.Name.LocalName, element.Attributes(), element.Nodes().Select(node => node is XElement child ? InSpace(child, space) : node));
}
