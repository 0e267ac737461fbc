using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Endpoint.Protocols;

namespace ServerlessStack.Local.Tests.Apis.Fakes;

/// <summary>Services that remember their calls and answer as the test says.</summary>
internal sealed class FakeServices : IAwsService
{
    public ConcurrentQueue<(string Service, JsonCall Call)> Calls { get; } = [];

    public Func<string, JsonNode> Answer { get; set; } = _ => new JsonObject();

    public IReadOnlyList<string> SigningNames { get; } = ["sqs", "events", "kinesis", "logs", "lambda", "sns"];

    public async Task AnswerAsync(HttpContext context, SigningScope scope)
    {
        var call = await JsonCall.ReadAsync(context);
        Calls.Enqueue((scope.Service, call));
        await JsonCall.WriteAsync(context, Answer(call.Operation));
    }
}
