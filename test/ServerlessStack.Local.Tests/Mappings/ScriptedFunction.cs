using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Functions;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Tests.Mappings;

/// <summary>A function that answers what a test says, and keeps what it was asked.</summary>
internal sealed class ScriptedFunction : IFunctionInvoker
{
    internal static readonly Arn Arn = LocalAccount.Default.Arn("lambda", "function:Scripted");

    internal ConcurrentQueue<JsonNode> Events { get; } = new();

    /// <summary>The answer to an event; an exception is the function's error.</summary>
    internal Func<JsonNode, JsonNode?> Answer { get; set; } = _ => null;

    public async Task<FunctionAnswer> InvokeAsync(Arn function, ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        await Task.Yield();
        var asked = JsonNode.Parse(payload.Span)!;
        Events.Enqueue(asked);
        try
        {
            return new FunctionAnswer(Encoding.UTF8.GetBytes(Answer(asked)?.ToJsonString() ?? "null"), Error: null, "request-1");
        }
        catch (InvalidOperationException exception)
        {
            var error = new JsonObject { ["errorType"] = nameof(InvalidOperationException), ["errorMessage"] = exception.Message };
            return new FunctionAnswer(Encoding.UTF8.GetBytes(error.ToJsonString()), "Unhandled", "request-1");
        }
    }

    public void Enqueue(Arn function, ReadOnlyMemory<byte> payload) => Events.Enqueue(JsonNode.Parse(payload.Span)!);
}
