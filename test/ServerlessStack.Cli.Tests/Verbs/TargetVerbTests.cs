using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Tests.Fakes;
using ServerlessStack.Cli.Verbs;

namespace ServerlessStack.Cli.Tests.Verbs;

public sealed class TargetVerbTests
{
    [Theory]
    [InlineData("down")]
    [InlineData("status")]
    [InlineData("trail 7")]
    [InlineData("logs")]
    [InlineData("invoke A cdk.json")]
    [InlineData("send A cdk.json")]
    [InlineData("redrive A")]
    [InlineData("token")]
    public async Task Without_a_target_each_verb_says_how_to_start_one(string typed)
    {
        var run = await CommandRun.Of(typed.Split(' '));

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal($"error: No local target runs in this clone. {Launcher.Name} up starts one.\n", run.Error);
        Assert.Empty(run.Processes.Requests);
    }

    [Theory]
    [InlineData("trail")]
    [InlineData("invoke", "PlaceOrder")]
    [InlineData("send", "Fulfilment", "a.json", "b.json")]
    [InlineData("redrive")]
    [InlineData("token", "--subject")]
    [InlineData("down", "--now")]
    public async Task What_cannot_be_meant_is_bad_usage(params string[] typed)
    {
        var run = await CommandRun.Of(typed);

        Assert.Equal(ExitCode.BadUsage, run.ExitCode);
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trail_is_a_table_of_hops_with_the_time_since_the_first()
    {
        await using var target = await FakeTarget.StartAsync();
        target.Answers("GET trail", """{"hops":[{"time":"2026-11-23T01:02:03+00:00","kind":"API","resource":"Shop","what":"POST /orders 201"},{"time":"2026-11-23T01:02:03.125+00:00","kind":"function","resource":"PlaceOrder","what":"succeeded"}]}""");

        var run = await target.RunAsync("trail", "order 7");

        Assert.Equal(
            """
            Time           After  What      Name        Happened
            01:02:03.000    0 ms  API       Shop        POST /orders 201
            01:02:03.125  125 ms  function  PlaceOrder  succeeded

            """,
            run.Output);
        Assert.Contains("GET trail?id=order%207", target.Calls);
        Assert.Equal(ExitCode.Success, run.ExitCode);
    }

    [Fact]
    public async Task An_id_that_nothing_has_is_a_failure()
    {
        await using var target = await FakeTarget.StartAsync();
        target.Answers("GET trail", """{"hops":[]}""");

        var run = await target.RunAsync("trail", "7");

        Assert.Equal((ExitCode.Failure, "error: Nothing with 7 in it has passed through the running local target.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Logs_are_written_as_they_come()
    {
        await using var target = await FakeTarget.StartAsync();
        target.Answers("GET logs", "first [line]\nsecond\n", type: "text/plain");

        var run = await target.RunAsync("logs", "FulfilOrder", "--follow");

        Assert.Equal("first [line]\nsecond\n", run.Output);
        Assert.Contains("GET logs?function=FulfilOrder&follow=true", target.Calls);
    }

    [Theory]
    [InlineData("null", ExitCode.Success, "")]
    [InlineData("\"Unhandled\"", ExitCode.Failure, "error: The function failed (Unhandled).\n")]
    public async Task A_functions_answer_is_printed_and_its_failure_is_the_exit_code(string error, int exitCode, string said)
    {
        await using var target = await FakeTarget.StartAsync();
        target.Clone.Write("order.json", """{"id":"7"}""");
        target.Answers("POST invoke", $$$"""{"payload":"{\"a\":1}","error":{{{error}}}}""");

        var run = await target.RunAsync("invoke", "PlaceOrder", "order.json");

        Assert.Equal(("""{"a":1}""" + "\n", said, exitCode), (run.Output, run.Error, run.ExitCode));
        Assert.Contains("""POST invoke?function=PlaceOrder{"id":"7"}""", target.Calls);
    }

    [Theory]
    [InlineData("send Fulfilment order.json", "POST send?source=Fulfilment&name=order.json{}")]
    [InlineData("redrive Fulfilment", "POST redrive?queue=Fulfilment")]
    [InlineData("down", "POST stop")]
    public async Task What_the_target_did_is_said(string typed, string call)
    {
        await using var target = await FakeTarget.StartAsync();
        target.Clone.Write("order.json", "{}");
        target.Answers(call.Split('?')[0], """{"message":"Done."}""");

        var run = await target.RunAsync(typed.Split(' '));

        Assert.Equal(("Done.\n", ExitCode.Success), (run.Output, run.ExitCode));
        Assert.Contains(call, target.Calls);
    }

    [Theory]
    [InlineData("token", "POST token?subject=developer")]
    [InlineData("token --subject alice --scope a b", "POST token?subject=alice&scope=a%20b")]
    public async Task A_token_is_all_that_is_printed(string typed, string call)
    {
        await using var target = await FakeTarget.StartAsync();
        target.Answers("POST token", """{"token":"a.b.c"}""");

        var run = await target.RunAsync(typed.Split(' '));

        Assert.Equal(("a.b.c\n", ""), (run.Output, run.Error));
        Assert.Contains(call, target.Calls);
    }

    [Fact]
    public async Task A_refusal_is_the_targets_own_words()
    {
        await using var target = await FakeTarget.StartAsync();
        target.Answers("POST redrive", """{"message":"No."}""", status: 400);

        var run = await target.RunAsync("redrive", "A");

        Assert.Equal((ExitCode.Failure, "error: No.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        await using var target = await FakeTarget.StartAsync();

        var run = await target.RunAsync("send", "A", "nothing.json");

        Assert.Equal((ExitCode.Failure, "error: There is no file nothing.json.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task The_status_has_outputs_functions_and_commands_that_call_the_API()
    {
        await using var target = await FakeTarget.StartAsync();
        target.Clone.Write("samples/post-orders.json", "{}");
        target.Answers(
            "GET status",
            """
            {
              "logs": "/clone/artifacts/local/state/logs",
              "stacks": [{ "name": "Shop-Api", "status": "CREATE_COMPLETE", "outputs": { "ApiUrl": "http://127.0.0.1:4600/_api/a" } }, { "name": "Shop-Data", "status": "CREATE_COMPLETE", "outputs": {} }],
              "functions": [{ "name": "PlaceOrder" }, { "name": "GetOrder" }],
              "apis": [{ "name": "Shop", "url": "http://127.0.0.1:4600/_api/a", "routes": [
                { "key": "$default", "needsToken": false }, { "key": "GET /orders/{id}", "needsToken": true }, { "key": "POST /orders", "needsToken": true }, { "key": "POST /views", "needsToken": false } ] }],
              "withoutMeaning": ["AWS::DynamoDB::Table.Tags", "AWS::SQS::Queue.KmsMasterKeyId", "AWS::SQS::Queue.Tags"]
            }
            """);

        var run = await target.RunAsync("status");

        Assert.Equal(
            $$"""
            Stacks
              Stack      Status           Output  Value
              Shop-Api   CREATE_COMPLETE  ApiUrl  http://127.0.0.1:4600/_api/a
              Shop-Data  CREATE_COMPLETE

            Shop: http://127.0.0.1:4600/_api/a
              TOKEN=$({{Launcher.Name}} token)
              curl -i 'http://127.0.0.1:4600/_api/a/orders/{id}' -H "authorization: Bearer $TOKEN"
              curl -i -X POST 'http://127.0.0.1:4600/_api/a/orders' -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' -d @samples/post-orders.json
              curl -i -X POST 'http://127.0.0.1:4600/_api/a/views' -H 'content-type: application/json' -d '{}'

            Functions
              GetOrder, PlaceOrder

            Accepted without meaning on this machine
              AWS::DynamoDB::Table  Tags
              AWS::SQS::Queue       KmsMasterKeyId, Tags

            Logs: /clone/artifacts/local/state/logs, or {{Launcher.Name}} logs --follow

            """,
            run.Output);
    }

    [Fact]
    public async Task A_target_that_was_killed_counts_as_none()
    {
        await using var target = await FakeTarget.StartAsync();
        await target.StopAsync();

        var run = await target.RunAsync("status");

        Assert.Equal((ExitCode.Failure, $"error: No local target runs in this clone. {Launcher.Name} up starts one.\n"), (run.ExitCode, run.Error));
    }
}
