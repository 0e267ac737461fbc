using System.Text;
using System.Text.Json.Nodes;
using ServerlessStack.Lambda.Hosting;
using ServerlessStack.Lambda.Runtime;
using ServerlessStack.Lambda.Tests.Runtime;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Hosting;

public sealed class InvocationLoopTests
{
    // Every script ends with a 403, which ends the loop.
    private static async Task<string> RunAsync(ScriptedServer server)
    {
        await using var output = new MemoryStream();
        using var client = new RuntimeClient(RuntimeEndpoint.Parse(server.Address));
        var function = ((IHandler)new Collect<ParcelSent>()).Bind(SamplesJson.Default);
        var telemetry = Telemetry.Open(name => name == FunctionVariables.MetricsNamespace ? "" : null, output, TimeProvider.System);
        var loop = new InvocationLoop(client, function, telemetry, _ => { });
        Assert.Throws<RuntimeApiException>(() => loop.Run(TestContext.Current.CancellationToken));
        return Encoding.UTF8.GetString(output.ToArray());
    }

    [Fact]
    public async Task An_answer_that_lambda_finds_too_large_becomes_the_invocations_error()
    {
        await using var server = ScriptedServer.Start([
            ScriptedServer.Next(Payload.Sqs()), ScriptedServer.Status("413 Payload Too Large"), ScriptedServer.Status("202 Accepted"), ScriptedServer.Status("403 Forbidden")]);
        await RunAsync(server);
        Assert.EndsWith("/invocation/r1/error", server.Requests[2].Path, StringComparison.Ordinal);
        Assert.Equal("ResponseTooLarge", (string?)JsonNode.Parse(server.Requests[2].Body)!["errorType"]);
    }

    [Fact]
    public async Task A_result_that_came_too_late_does_not_end_the_loop()
    {
        await using var server = ScriptedServer.Start([
            ScriptedServer.Next(Payload.Sqs(), "r1"), ScriptedServer.Status("400 Bad Request"),
            ScriptedServer.Next(Payload.Sqs(), "r2"), ScriptedServer.Status("202 Accepted"), ScriptedServer.Status("403 Forbidden")]);
        var log = await RunAsync(server);
        Assert.Equal("The Runtime API refused the invocation\u0027s result with status 400.", (string?)JsonNode.Parse(log)!["message"]);
        Assert.EndsWith("/invocation/r2/response", server.Requests[3].Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_whose_connection_breaks_ends_the_loop()
    {
        await using var server = ScriptedServer.Start([ScriptedServer.Next(Payload.Sqs()), "HTTP/1.1 202 Acc"]);
        await RunAsync(server);
        Assert.Equal(2, server.Requests.Count);
    }
}
