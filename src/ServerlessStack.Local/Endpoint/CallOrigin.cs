using System.Net;
using Microsoft.AspNetCore.Http;

namespace ServerlessStack.Local.Endpoint;

/// <summary>
/// Keeps the pages of other sites out, which a browser on this machine lets reach the loopback interface: by a name that they point to it (the request's host is theirs),
/// or by a form (the request's origin is theirs). <see href="https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Origin"/>.
/// </summary>
internal static class CallOrigin
{
    private const string Local = "localhost";
    private const string Aws = ".amazonaws.com";

    /// <summary>Refuses a request under a host that is neither this machine nor AWS, whose names SDKs put in for buckets.</summary>
    /// <exception cref="AwsException">The host is foreign.</exception>
    public static void CheckHost(HttpRequest request)
    {
        var host = request.Host.Host;
        if (!IsHere(host) && !host.EndsWith(Aws, StringComparison.OrdinalIgnoreCase))
        {
            throw Refusal($"{host} is not a name of the local target. Call it at 127.0.0.1, localhost or a name that ends in .localhost.");
        }
    }

    /// <summary>Refuses a call of AWS that a page of another site makes; it may use the presigned address of an object, which does not go with a form's POST.</summary>
    /// <param name="request">The call.</param>
    /// <param name="scope">Whose call it is.</param>
    /// <exception cref="AwsException">The origin is foreign.</exception>
    public static void CheckOrigin(HttpRequest request, SigningScope scope)
    {
        var origin = request.Headers.Origin.ToString();
        var isOwn = origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var address) && IsHere(address.Host));
        if (!isOwn && (!scope.IsPresigned || HttpMethods.IsPost(request.Method)))
        {
            throw Refusal($"The page of {origin} may not call the local target: only pages of this machine may.");
        }
    }

    private static bool IsHere(string host) =>
        IPAddress.TryParse(host, out var address)
            ? IPAddress.IsLoopback(address)
            : host.Equals(Local, StringComparison.OrdinalIgnoreCase) || host.EndsWith($".{Local}", StringComparison.OrdinalIgnoreCase);

    private static AwsException Refusal(string message) => new("AccessDenied", message, StatusCodes.Status403Forbidden);
}
