using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace ServerlessStack.Tests.Aws;

/// <summary>As much of SNS as the functions use: publishing one signed message to a FIFO topic. Any other request is refused.</summary>
internal sealed class SnsServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<IReadOnlyDictionary<string, string>> _published = new();
    private LoopbackServer? _server;

    internal Uri Address => _server!.Address;

    /// <summary>The published messages with all parameters of their calls, in order.</summary>
    internal IReadOnlyList<IReadOnlyDictionary<string, string>> Published => [.. _published];

    /// <summary>The topics that may not be published to.</summary>
    internal ConcurrentDictionary<string, bool> Forbidden { get; } = new(StringComparer.Ordinal);

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    internal static async Task<SnsServer> StartAsync()
    {
        var sns = new SnsServer();
        sns._server = await LoopbackServer.StartAsync(sns.AnswerAsync);
        return sns;
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var call = form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        var isSigned = http.Request.Headers.Authorization.ToString().StartsWith("AWS4-HMAC-SHA256 Credential=", StringComparison.Ordinal);
        if (!isSigned || Forbidden.ContainsKey(call.GetValueOrDefault("TopicArn", "")))
        {
            await RefuseAsync(http, StatusCodes.Status403Forbidden, "AuthorizationError");
        }
        else if (call.GetValueOrDefault("Action") != "Publish" || !call.ContainsKey("MessageGroupId") || !call.ContainsKey("MessageDeduplicationId"))
        {
            await RefuseAsync(http, StatusCodes.Status400BadRequest, "InvalidParameter");
        }
        else
        {
            _published.Enqueue(call);
            await http.Response.WriteAsync("<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>", http.RequestAborted);
        }
    }

    private static Task RefuseAsync(HttpContext http, int status, string code)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsync($"<ErrorResponse><Error><Code>{code}</Code></Error></ErrorResponse>", http.RequestAborted);
    }
}
