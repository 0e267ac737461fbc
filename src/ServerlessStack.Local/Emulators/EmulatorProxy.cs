using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Trails;

namespace ServerlessStack.Local.Emulators;

/// <summary>Passes calls of a service on to its emulator, and takes down what they send.</summary>
/// <param name="emulator">Who answers.</param>
/// <param name="signingNames">Under which names.</param>
/// <param name="http">Sends.</param>
/// <param name="addresses">Where the emulators listen.</param>
/// <param name="hops">Where events leave their traces.</param>
internal sealed partial class EmulatorProxy(Emulator emulator, IReadOnlyList<string> signingNames, HttpClient http, EmulatorAddresses addresses, HopLog hops) : IAwsService
{
    // What Kestrel or HttpClient must set themselves.
    private static readonly HashSet<string> OwnHeaders = new(StringComparer.OrdinalIgnoreCase) { "Host", "Connection", "Content-Length", "Transfer-Encoding", "Expect", "Keep-Alive" };

    /// <inheritdoc />
    public IReadOnlyList<string> SigningNames => signingNames;

    /// <inheritdoc />
    public async Task AnswerAsync(HttpContext context, SigningScope scope)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var call = EmulatorCall.Of(context.Request, body);

        using var request = Forwarded(context.Request, body);
        using var response = await SendAsync(request, context.RequestAborted);
        if (response.IsSuccessStatusCode && call.Hop is { } hop)
        {
            hops.Record(hop.Kind, hop.Resource, call.Operation, call.Text);
        }

        await CopyAsync(response, context, call);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        }
        catch (HttpRequestException exception)
        {
            throw new AwsException("ServiceUnavailable", $"{emulator} does not answer: {exception.Message}", StatusCodes.Status503ServiceUnavailable);
        }
    }

    private HttpRequestMessage Forwarded(HttpRequest incoming, MemoryStream body)
    {
        body.Position = 0;
        var request = new HttpRequestMessage(new HttpMethod(incoming.Method), new Uri(addresses[emulator], incoming.GetEncodedPathAndQuery())) { Content = new StreamContent(body) };
        foreach (var (name, values) in incoming.Headers.Where(header => !OwnHeaders.Contains(header.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
            {
                request.Content.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }
        }

        return request;
    }

    private static async Task CopyAsync(HttpResponseMessage response, HttpContext context, EmulatorCall call)
    {
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers).Where(header => !OwnHeaders.Contains(header.Key)))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        if (!call.AnswersQueueUrls)
        {
            context.Response.ContentLength = response.Content.Headers.ContentLength;
            await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
            return;
        }

        // An emulator knows its own address only, and a queue's URL is where its callers send to.
        var text = await response.Content.ReadAsStringAsync(context.RequestAborted);
        var local = QueueAddress().Replace(text, $"{context.Request.Scheme}://{context.Request.Host}/");
        await context.Response.WriteAsync(local, Encoding.UTF8, context.RequestAborted);
    }

    [GeneratedRegex("https?://[^/\"]+/(?=[0-9]{12}/)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QueueAddress();
}
