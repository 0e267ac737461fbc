using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Endpoint.Calls;

/// <summary>Calls the target's own services at its own address, the way an SDK does: what they check, record and answer is the same for everybody.</summary>
/// <param name="endpoint">Where they listen.</param>
/// <param name="account">Whose calls they are.</param>
internal sealed class ServiceCaller(EndpointAddress endpoint, LocalAccount account) : IDisposable
{
    // A proxy of the user's would be asked to call the loopback interface.
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });

    /// <summary>Calls an operation of a service that speaks JSON.</summary>
    /// <param name="service">The signing name: <c>sqs</c>.</param>
    /// <param name="target">The operation with the service's prefix: <c>AmazonSQS.SendMessage</c>.</param>
    /// <param name="input">The input.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<ServiceAnswer> CallAsync(string service, string target, JsonObject input, CancellationToken cancellation)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(input.ToJsonString()));
        content.Headers.ContentType = new MediaTypeHeaderValue(service == "sqs" ? "application/x-amz-json-1.0" : "application/x-amz-json-1.1");
        content.Headers.Add("X-Amz-Target", target);
        return SendAsync(service, HttpMethod.Post, "/", content, cancellation);
    }

    /// <summary>Sends any request to a service.</summary>
    /// <param name="service">The signing name: <c>lambda</c>.</param>
    /// <param name="method">The method.</param>
    /// <param name="path">The path with its query.</param>
    /// <param name="content">The body and its headers.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<ServiceAnswer> SendAsync(string service, HttpMethod method, string path, HttpContent? content, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri(endpoint.Value, path)) { Content = content };
        var scope = $"Credential={account.Id}/20260101/{account.Region}/{service}/aws4_request, SignedHeaders=host, Signature=local";
        request.Headers.Authorization = new AuthenticationHeaderValue("AWS4-HMAC-SHA256", scope);
        request.Headers.Add("X-Amz-Date", "20260101T000000Z");
        using var response = await _http.SendAsync(request, cancellation);
        return new ServiceAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellation));
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();
}
