using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace ServerlessStack.Cli.Tests.Workflows;

/// <summary>Plays the part of GitHub's API that keeps the comments of one pull request, on this machine alone.</summary>
internal sealed class GitHubServer : IAsyncDisposable
{
    private const string Comments = "/repos/owner/shop/issues";
    private const int Pages = 100;
    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    public GitHubServer()
    {
        Address = $"http://127.0.0.1:{FreePort()}";
        _listener.Prefixes.Add($"{Address}/");
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>The API's address.</summary>
    public string Address { get; }

    /// <summary>The status that every request which writes is answered with, instead of being done; null for none.</summary>
    public HttpStatusCode? Refusal { get; init; }

    /// <summary>The bodies of the comments, in their order.</summary>
    public List<string> Bodies { get; } = [];

    /// <summary>The places in <see cref="Bodies"/> of comments that people wrote.</summary>
    public HashSet<int> People { get; } = [];

    /// <summary>The tokens that came along.</summary>
    public HashSet<string?> Tokens { get; } = new(StringComparer.Ordinal);

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                Tokens.Add(context.Request.Headers["authorization"]);
                using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
                var (status, answer) = Answer(context.Request, await reader.ReadToEndAsync());
                context.Response.StatusCode = (int)status;
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer.ToJsonString()));
                context.Response.Close();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }

    private (HttpStatusCode Status, JsonNode Answer) Answer(HttpListenerRequest request, string content)
    {
        var path = request.Url!.AbsolutePath;
        if (request.HttpMethod == "GET" && path == $"{Comments}/7/comments")
        {
            var page = int.Parse(request.QueryString["page"]!, System.Globalization.CultureInfo.InvariantCulture);
            return (HttpStatusCode.OK, new JsonArray([.. Enumerable.Range(0, Bodies.Count).Skip((page - 1) * Pages).Take(Pages).Select(Comment)]));
        }

        if (Refusal is { } status)
        {
            return (status, new JsonObject { ["message"] = "Resource not accessible by integration" });
        }

        var body = JsonNode.Parse(content)!["body"]!.GetValue<string>();
        switch (request.HttpMethod)
        {
            case "POST" when path == $"{Comments}/7/comments":
                Bodies.Add(body);
                return (HttpStatusCode.Created, Comment(Bodies.Count - 1));
            case "PATCH" when path.StartsWith($"{Comments}/comments/", StringComparison.Ordinal):
                var index = int.Parse(path.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
                Bodies[index] = body;
                return (HttpStatusCode.OK, Comment(index));
            default:
                return (HttpStatusCode.MethodNotAllowed, new JsonObject());
        }
    }

    private JsonObject Comment(int index) =>
        new() { ["id"] = index, ["body"] = Bodies[index], ["user"] = new JsonObject { ["type"] = People.Contains(index) ? "User" : "Bot" } };
}
