using System.Text.Json.Nodes;
using ServerlessStack.Local.Functions;

namespace ServerlessStack.Local.Tests.Functions;

public class InvocationTests
{
    [Fact]
    public async Task A_process_is_used_again_for_the_next_event()
    {
        await using var room = await FunctionRoom.StartAsync();
        var function = await room.DeployAsync();

        var (first, _) = await room.InvokeAsync(function, """{"n":1}""");
        var (second, _) = await room.InvokeAsync(function, """{"n":2}""");

        Assert.Equal(first!["pid"]!.GetValue<int>(), second!["pid"]!.GetValue<int>());
        Assert.Equal(2, second["event"]!["n"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_process_gets_one_event_at_a_time()
    {
        await using var room = await FunctionRoom.StartAsync();
        var function = await room.DeployAsync();
        var held = Path.GetTempFileName();
        var order = new JsonObject { ["hold"] = held }.ToJsonString();

        Task<(JsonNode? Payload, string? Error)>[] both = [room.InvokeAsync(function, order), room.InvokeAsync(function, order)];
        while (room.Get<FunctionRegistry>().Get(function.ToString()).Pool.Processes.Count < 2)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        File.Delete(held);
        var answers = await Task.WhenAll(both);

        Assert.NotEqual(answers[0].Payload!.GetValue<int>(), answers[1].Payload!.GetValue<int>());
    }

    [Fact]
    public async Task The_environment_is_Lambdas_and_nothing_of_the_users()
    {
        Environment.SetEnvironmentVariable("AWS_USERS_OWN", "secret");
        await using var room = await FunctionRoom.StartAsync();
        var function = await room.DeployAsync(new JsonObject { ["Environment"] = new JsonObject { ["Variables"] = new JsonObject { ["GREETING"] = "Hello" } } });

        var (answer, _) = await room.InvokeAsync(function, """{"surroundings":true}""");

        var variables = answer!["environment"]!.AsObject();
        Assert.Equal("Hello", variables["GREETING"]!.GetValue<string>());
        Assert.Equal(function.Name, variables["AWS_LAMBDA_FUNCTION_NAME"]!.GetValue<string>());
        Assert.Equal("512", variables["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"]!.GetValue<string>());
        Assert.Equal(room.Http.BaseAddress!.GetLeftPart(UriPartial.Authority), variables["AWS_ENDPOINT_URL"]!.GetValue<string>());
        Assert.Equal("local", variables["AWS_SECRET_ACCESS_KEY"]!.GetValue<string>());
        Assert.DoesNotContain("AWS_USERS_OWN", variables.Select(variable => variable.Key));
        Assert.DoesNotContain(Environment.GetEnvironmentVariable("HOME"), variables.Select(variable => variable.Value!.GetValue<string>()));
    }

    [Fact]
    public async Task What_a_function_would_call_outside_this_machine_goes_nowhere()
    {
        await using var room = await FunctionRoom.StartAsync();
        var function = await room.DeployAsync(new JsonObject { ["Environment"] = new JsonObject { ["Variables"] = new JsonObject { ["HTTPS_PROXY"] = "http://proxy.example:3128" } } });

        var (answer, _) = await room.InvokeAsync(function, """{"get":"http://shop.example/"}""");
        var (own, _) = await room.InvokeAsync(function, new JsonObject { ["get"] = room.Http.BaseAddress!.ToString() }.ToJsonString());
        var (surroundings, _) = await room.InvokeAsync(function, """{"surroundings":true}""");

        Assert.Contains("127.0.0.1:9", answer!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("Forbidden", own!.GetValue<string>());
        Assert.Equal("http://127.0.0.1:9", surroundings!["environment"]!["HTTPS_PROXY"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_invocation_carries_its_id_deadline_and_trace()
    {
        await using var room = await FunctionRoom.StartAsync();
        var function = await room.DeployAsync();

        var (answer, _) = await room.InvokeAsync(function, """{"surroundings":true}""");

        var headers = answer!["headers"]!.AsObject();
        Assert.True(Guid.TryParse(headers["Lambda-Runtime-Aws-Request-Id"]!.GetValue<string>(), out _));
        Assert.Equal(function.ToString(), headers["Lambda-Runtime-Invoked-Function-Arn"]!.GetValue<string>());
        Assert.StartsWith("Root=1-", headers["Lambda-Runtime-Trace-Id"]!.GetValue<string>(), StringComparison.Ordinal);
        var deadline = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(headers["Lambda-Runtime-Deadline-Ms"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture));
        Assert.InRange(deadline, TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task An_error_is_the_functions_own_words()
    {
        await using var room = await FunctionRoom.StartAsync();
        var function = await room.DeployAsync();

        var (answer, error) = await room.InvokeAsync(function, """{"fail":"OutOfPaper"}""");

        Assert.Equal("Unhandled", error);
        Assert.Equal("""{"errorType":"OutOfPaper","errorMessage":"As told."}""", answer!.ToJsonString());
    }

    [Fact]
    public async Task A_function_that_takes_too_long_is_killed_and_the_next_event_gets_a_new_process()
    {
        await using var room = await FunctionRoom.StartAsync();
        var function = await room.DeployAsync(new JsonObject { ["Timeout"] = 1 });
        var (before, _) = await room.InvokeAsync(function, """{"n":1}""");

        var (answer, error) = await room.InvokeAsync(function, """{"hang":true}""");
        var (after, _) = await room.InvokeAsync(function, """{"n":2}""");

        Assert.Equal("Unhandled", error);
        Assert.Equal("Sandbox.Timedout", answer!["errorType"]!.GetValue<string>());
        Assert.EndsWith("Task timed out after 1.00 seconds", answer["errorMessage"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotEqual(before!["pid"]!.GetValue<int>(), after!["pid"]!.GetValue<int>());
    }

    [Theory]
    [InlineData(0, "Error: Runtime exited without providing a reason")]
    [InlineData(3, "Error: Runtime exited with error: exit status 3")]
    [InlineData(137, "Error: Runtime exited with error: signal: killed")]
    public async Task A_process_that_ends_is_told_as_Lambda_tells_it(int exitCode, string message)
    {
        await using var room = await FunctionRoom.StartAsync();
        var function = await room.DeployAsync();

        var (answer, error) = await room.InvokeAsync(function, $$"""{"exit":{{exitCode}}}""");

        Assert.Equal("Unhandled", error);
        Assert.Equal("Runtime.ExitError", answer!["errorType"]!.GetValue<string>());
        Assert.EndsWith(message, answer["errorMessage"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fail", "Puppet.NoStrings", "No strings.")]
    [InlineData("exit", "Runtime.ExitError", "Runtime exited with error: exit status 7")]
    public async Task A_function_that_does_not_start_answers_why(string onStart, string type, string message)
    {
        await using var room = await FunctionRoom.StartAsync();
        var function = await room.DeployAsync(OnStart(onStart));

        var (answer, error) = await room.InvokeAsync(function, "{}");

        Assert.Equal("Unhandled", error);
        Assert.Equal(type, answer!["errorType"]!.GetValue<string>());
        Assert.EndsWith(message, answer["errorMessage"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_takes_too_long_is_given_up()
    {
        await using var room = await FunctionRoom.StartAsync(new FunctionsOptions { InitTimeout = TimeSpan.FromMilliseconds(500) });
        var function = await room.DeployAsync(OnStart("hang"));

        var (answer, _) = await room.InvokeAsync(function, "{}");

        Assert.EndsWith("Task timed out after 0.50 seconds", answer!["errorMessage"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_over_6_MB_is_an_error()
    {
        await using var room = await FunctionRoom.StartAsync();
        var function = await room.DeployAsync();

        var (fits, none) = await room.InvokeAsync(function, $$"""{"size":{{FunctionLimits.SynchronousPayload - 2}}}""");
        var (answer, error) = await room.InvokeAsync(function, $$"""{"size":{{FunctionLimits.SynchronousPayload - 1}}}""");

        Assert.Null(none);
        Assert.Equal(FunctionLimits.SynchronousPayload - 2, fits!.GetValue<string>().Length);
        Assert.Equal("Unhandled", error);
        Assert.Equal("Function.ResponseSizeTooLarge", answer!["errorType"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_function_that_is_not_there_is_named()
    {
        await using var room = await FunctionRoom.StartAsync();
        var function = await room.DeployAsync();

        var refusal = await Assert.ThrowsAsync<FunctionRefusedException>(() => room.InvokeAsync(function with { Resource = "function:Nobody" }, "{}"));

        Assert.Equal(FunctionRefusedException.NotFound, refusal.Code);
        Assert.Equal("Function not found: arn:aws:lambda:us-east-1:000000000000:function:Nobody", refusal.Message);
    }

    private static JsonObject OnStart(string value) => new() { ["Environment"] = new JsonObject { ["Variables"] = new JsonObject { ["ON_START"] = value } } };
}
