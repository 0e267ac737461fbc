using System.Text;
using System.Text.Json.Nodes;
using ServerlessStack.Lambda.Runtime;
using ServerlessStack.Lambda.Tests.RuntimeApi;

namespace ServerlessStack.Lambda.Tests.Runtime;

public sealed class RuntimeClientTests
{
    private static RuntimeClient Client(ScriptedServer server, string prefix = "") => new(RuntimeEndpoint.Parse(server.Address + prefix));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_invocation_carries_its_headers_and_payload()
    {
        await using var server = ScriptedServer.Start([
            "HTTP/1.1 200 OK\r\nlambda-runtime-aws-request-id: r1\r\nLAMBDA-RUNTIME-DEADLINE-MS: 1769851800000\r\n"
            + "Lambda-Runtime-Trace-Id: Root=1-5e9f0c65\r\nTransfer-Encoding: chunked\r\n\r\n7\r\n{\"a\":1}\r\n0\r\n\r\n",
        ]);
        using var client = Client(server);
        var invocation = client.Next(Cancellation)!;
        Assert.Equal("r1", invocation.RequestId);
        Assert.Equal("""{"a":1}""", Encoding.UTF8.GetString(invocation.Payload.Span));
        Assert.Equal(new DateTimeOffset(2026, 1, 31, 9, 30, 0, TimeSpan.Zero), invocation.Deadline);
        Assert.Equal("Root=1-5e9f0c65", invocation.TraceHeader);
        Assert.Equal(("GET", "/2018-06-01/runtime/invocation/next"), (server.Requests[0].Method, server.Requests[0].Path));
        Assert.Equal(server.Address, server.Requests[0].Headers["Host"]);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("99999999999999999")]
    [InlineData("-1")]
    public async Task A_deadline_that_is_no_time_is_no_deadline(string deadline)
    {
        await using var server = ScriptedServer.Start([ScriptedServer.Next("{}").Replace("Content-", $"Lambda-Runtime-Deadline-Ms: {deadline}\r\nContent-", StringComparison.Ordinal)]);
        using var client = Client(server);
        Assert.Null(client.Next(Cancellation)!.Deadline);
    }

    [Fact]
    public async Task Results_go_over_the_same_connection_under_a_path_prefix()
    {
        await using var server = ScriptedServer.Start([ScriptedServer.Next("{}", "r 1"), ScriptedServer.Status("202 Accepted"), ScriptedServer.Status("202 Accepted"), ScriptedServer.Status("202 Accepted")]);
        using var client = Client(server, "/_rt/abc");
        var invocation = client.Next(Cancellation)!;
        Assert.Equal(202, client.Respond(invocation.RequestId, "[1]"u8));
        Assert.Equal(202, client.Fail(invocation.RequestId, new InvocationError("Näme`1", "why", ["at A", "at B"])));
        Assert.Equal(202, client.FailInit(new InvocationError("MissingLinkException", "why", [])));
        Assert.Equal(
            ["/_rt/abc/2018-06-01/runtime/invocation/next", "/_rt/abc/2018-06-01/runtime/invocation/r%201/response", "/_rt/abc/2018-06-01/runtime/invocation/r%201/error", "/_rt/abc/2018-06-01/runtime/init/error"],
            server.Requests.Select(request => request.Path));
        Assert.Equal("[1]", server.Requests[1].Body);
        Assert.Equal("Function.N_me_1", server.Requests[2].Headers["Lambda-Runtime-Function-Error-Type"]);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"errorType":"Näme`1","errorMessage":"why","stackTrace":["at A","at B"]}"""), JsonNode.Parse(server.Requests[2].Body)));
        Assert.Equal("Runtime.MissingLinkException", server.Requests[3].Headers["Lambda-Runtime-Function-Error-Type"]);
    }

    [Fact]
    public async Task Six_megabytes_go_both_ways()
    {
        var payload = "\"" + new string('x', (6 * 1024 * 1024) - 2) + "\"";
        await using var server = ScriptedServer.Start([ScriptedServer.Next(payload), ScriptedServer.Status("202 Accepted")]);
        using var client = Client(server);
        var invocation = client.Next(Cancellation)!;
        Assert.Equal(payload.Length, invocation.Payload.Length);
        Assert.Equal(202, client.Respond(invocation.RequestId, invocation.Payload.Span));
        Assert.Equal(payload, server.Requests[1].Body);
    }

    [Fact]
    public async Task A_connection_that_the_server_closed_is_opened_again()
    {
        await using var server = ScriptedServer.Start([ScriptedServer.Next("1", "r1")], [ScriptedServer.Status("202 Accepted")], [ScriptedServer.Next("2", "r2")]);
        using var client = Client(server);
        Assert.Equal("r1", client.Next(Cancellation)!.RequestId);
        Assert.Equal(202, client.Respond("r1", "null"u8));
        Assert.Equal("r2", client.Next(Cancellation)!.RequestId);
    }

    [Fact]
    public async Task A_server_that_announces_the_end_is_not_asked_again_on_that_connection()
    {
        var closing = ScriptedServer.Next("1").Replace("\r\nContent", "\r\nConnection: close\r\nContent", StringComparison.Ordinal);
        await using var server = ScriptedServer.Start([closing], [ScriptedServer.Next("2")]);
        using var client = Client(server);
        client.Next(Cancellation);
        Assert.Equal("2", Encoding.UTF8.GetString(client.Next(Cancellation)!.Payload.Span));
    }

    [Fact]
    public async Task A_server_that_never_answers_is_not_asked_for_ever()
    {
        await using var server = ScriptedServer.Start([""]);
        using var client = Client(server);
        var exception = Assert.Throws<RuntimeApiException>(() => client.Next(Cancellation));
        Assert.Equal($"The Runtime API at {server.Address} cannot be used: The connection was closed before an answer came.", exception.Message);
    }

    [Theory]
    [InlineData("400 Bad Request", 400)]
    [InlineData("403 Forbidden", 403)]
    [InlineData("413 Payload Too Large", 413)]
    public async Task A_refused_result_is_told_by_its_status(string status, int expected)
    {
        await using var server = ScriptedServer.Start([ScriptedServer.Status(status)]);
        using var client = Client(server);
        Assert.Equal(expected, client.Respond("r1", "null"u8));
    }

    [Fact]
    public async Task A_broken_runtime_api_ends_the_process()
    {
        await using var server = ScriptedServer.Start([ScriptedServer.Status("500 Internal Server Error"), ScriptedServer.Status("403 Forbidden")]);
        using var client = Client(server);
        var onResult = Assert.Throws<RuntimeApiException>(() => client.Respond("r1", "null"u8));
        Assert.Equal($"The Runtime API at {server.Address} answered 500 to an invocation's result.", onResult.Message);
        var onNext = Assert.Throws<RuntimeApiException>(() => client.Next(Cancellation));
        Assert.Equal($"The Runtime API at {server.Address} answered 403 when asked for the next invocation.", onNext.Message);
    }

    [Fact]
    public async Task An_invocation_without_an_id_is_refused()
    {
        await using var server = ScriptedServer.Start([ScriptedServer.Status("200 OK")]);
        using var client = Client(server);
        var exception = Assert.Throws<RuntimeApiException>(() => client.Next(Cancellation));
        Assert.Equal($"The Runtime API at {server.Address} gave an invocation without an id.", exception.Message);
    }

    [Fact]
    public async Task Nobody_listening_is_said_with_the_address()
    {
        var server = ScriptedServer.Start();
        var address = server.Address;
        await server.DisposeAsync();
        using var client = new RuntimeClient(RuntimeEndpoint.Parse(address));
        var exception = Assert.Throws<RuntimeApiException>(() => client.Next(Cancellation));
        Assert.StartsWith($"The Runtime API at {address} cannot be used: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wait_that_was_ended_gives_no_invocation()
    {
        await using var server = RuntimeApiServer.Start();
        using var client = new RuntimeClient(RuntimeEndpoint.Parse(server.Address));
        using var stop = new CancellationTokenSource();
        var waiting = Task.Factory.StartNew(() => client.Next(stop.Token), Cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await server.Waiting.WaitAsync(Cancellation);
        await stop.CancelAsync();
        Assert.Null(await waiting.WaitAsync(Cancellation));
        Assert.Null(client.Next(stop.Token));
    }
}
