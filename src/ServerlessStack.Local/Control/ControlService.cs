using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using ServerlessStack.Local.Control.Calls;
using ServerlessStack.Local.Control.Sources;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Trails;

namespace ServerlessStack.Local.Control;

/// <summary>What the verbs of the command ask of a running target.</summary>
/// <param name="status">Tells what is deployed.</param>
/// <param name="hops">Knows what passed.</param>
/// <param name="logs">Tells what was logged.</param>
/// <param name="functions">Runs functions.</param>
/// <param name="sources">Sends events.</param>
/// <param name="redrive">Moves dead letters.</param>
/// <param name="tokens">Issues tokens.</param>
/// <param name="lifetime">Stops the target.</param>
internal sealed class ControlService(
    TargetStatus status, HopLog hops, LogTail logs, FunctionCall functions, SourceSender sources, QueueRedrive redrive, TokenCall tokens, IHostApplicationLifetime lifetime) : IPathService
{
    /// <inheritdoc />
    public string Prefix => "/_stack";

    /// <inheritdoc />
    public async Task AnswerAsync(HttpContext context)
    {
        try
        {
            if (context.Request.Path == "/logs")
            {
                await logs.WriteAsync(context, Optional(context, "function"), Optional(context, "follow") == "true");
                return;
            }

            await WriteAsync(context, StatusCodes.Status200OK, await AnswerOfAsync(context));
        }
        catch (ControlException exception) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, StatusCodes.Status400BadRequest, Message(exception.Message));
        }
    }

    // What a page of a site could be made to send is only read; a change needs POST and a header that such a page cannot send unasked.
    private async Task<JsonObject> AnswerOfAsync(HttpContext context)
    {
        var cancellation = context.RequestAborted;
        var path = context.Request.Path.Value;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            return path switch
            {
                "/status" => await status.ReadAsync(cancellation),
                "/trail" => new JsonObject { ["hops"] = new JsonArray([.. hops.Of(Required(context, "id")).Select(Describe)]) },
                _ => throw Unknown(context),
            };
        }

        if (context.Request.Headers[ControlHeader.Name].Count == 0)
        {
            throw new ControlException($"The header {ControlHeader.Name} is missing.");
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, cancellation);
        return path switch
        {
            "/invoke" => await functions.RunAsync(Required(context, "function"), body.ToArray(), cancellation),
            "/send" => Message(await sources.SendAsync(Required(context, "source"), Required(context, "name"), body.ToArray(), cancellation)),
            "/redrive" => Message(await redrive.RunAsync(Required(context, "queue"), cancellation)),
            "/token" => tokens.Issue(Required(context, "subject"), Optional(context, "scope")?.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            "/stop" => Stop(),
            _ => throw Unknown(context),
        };
    }

    private JsonObject Stop()
    {
        lifetime.StopApplication();
        return Message("Stopping.");
    }

    private static JsonNode Describe(Hop hop) => new JsonObject { ["time"] = hop.Time, ["kind"] = hop.Kind, ["resource"] = hop.Resource, ["what"] = hop.What };

    private static string? Optional(HttpContext context, string name) => context.Request.Query[name].ToString() is { Length: > 0 } value ? value : null;

    private static string Required(HttpContext context, string name) => Optional(context, name) ?? throw new ControlException($"{name} is missing.");

    private static ControlException Unknown(HttpContext context) => new($"The target has no {context.Request.Method} {context.Request.Path}.");

    private static JsonObject Message(string text) => new() { ["message"] = text };

    private static async Task WriteAsync(HttpContext context, int code, JsonObject answer)
    {
        context.Response.StatusCode = code;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer.ToJsonString(), context.RequestAborted);
    }
}
