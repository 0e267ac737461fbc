using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Tests.Functions;

public class LambdaServiceTests
{
    [Fact]
    public async Task Invoke_answers_the_result_and_the_end_of_the_log()
    {
        await using var room = await FunctionRoom.StartAsync();
        var function = await room.DeployAsync();

        using var answer = await room.CallAsync("lambda", HttpMethod.Post, $"/2015-03-31/functions/{function.Name}/invocations", """{"answer":[1]}""", ("X-Amz-Log-Type", "Tail"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("[1]", await TextOf(answer));
        Assert.False(answer.Headers.Contains("X-Amz-Function-Error"));
        var log = Encoding.UTF8.GetString(Convert.FromBase64String(answer.Headers.GetValues("X-Amz-Log-Result").Single()));
        Assert.StartsWith("START RequestId: ", log, StringComparison.Ordinal);
        Assert.Contains("\nREPORT RequestId: ", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_names_a_functions_error_in_a_header()
    {
        await using var room = await FunctionRoom.StartAsync();
        var function = await room.DeployAsync();

        using var answer = await room.CallAsync("lambda", HttpMethod.Post, $"/2015-03-31/functions/{function}/invocations", """{"fail":"OutOfPaper"}""");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Unhandled", answer.Headers.GetValues("X-Amz-Function-Error").Single());
    }

    [Theory]
    [InlineData("Event", HttpStatusCode.Accepted)]
    [InlineData("DryRun", HttpStatusCode.NoContent)]
    public async Task Invoke_may_not_wait(string type, HttpStatusCode status)
    {
        await using var room = await FunctionRoom.StartAsync();
        var function = await room.DeployAsync();

        using var answer = await room.CallAsync("lambda", HttpMethod.Post, $"/2015-03-31/functions/{function.Name}/invocations", "{}", ("X-Amz-Invocation-Type", type));

        Assert.Equal((status, ""), (answer.StatusCode, await TextOf(answer)));
    }

    [Fact]
    public async Task A_function_that_is_not_there_is_404()
    {
        await using var room = await FunctionRoom.StartAsync();

        using var answer = await room.CallAsync("lambda", HttpMethod.Get, "/2015-03-31/functions/Nobody");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("ResourceNotFoundException", answer.Headers.GetValues("x-amzn-ErrorType").Single());
    }

    [Fact]
    public async Task A_function_is_described_as_it_was_deployed()
    {
        await using var room = await FunctionRoom.StartAsync();
        var function = await room.DeployAsync();

        using var list = await room.CallAsync("lambda", HttpMethod.Get, "/2015-03-31/functions/");
        using var one = await room.CallAsync("lambda", HttpMethod.Get, $"/2015-03-31/functions/{function.Name}");

        var described = JsonNode.Parse(await TextOf(one))!["Configuration"]!;
        Assert.Equal(described.ToJsonString(), JsonNode.Parse(await TextOf(list))!["Functions"]!.AsArray().Single()!.ToJsonString());
        Assert.Equal((function.ToString(), "dotnet10", 60), (described["FunctionArn"]!.GetValue<string>(), described["Runtime"]!.GetValue<string>(), described["Timeout"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Other_code_serves_the_next_event_while_the_former_finishes()
    {
        await using var room = await FunctionRoom.StartAsync();
        var function = await room.DeployAsync();
        var held = Path.GetTempFileName();
        var running = room.InvokeAsync(function, new JsonObject { ["hold"] = held }.ToJsonString());
        var zip = Convert.ToBase64String(BuiltPackage.Of("Puppet"));

        using var answer = await room.CallAsync("lambda", HttpMethod.Put, $"/2015-03-31/functions/{function.Name}/code", new JsonObject { ["ZipFile"] = zip }.ToJsonString());
        var (next, _) = await room.InvokeAsync(function, "{}");
        File.Delete(held);
        var (former, error) = await running;

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(error);
        Assert.NotEqual(former!.GetValue<int>(), next!["pid"]!.GetValue<int>());
    }

    [Fact]
    public async Task Code_that_is_no_package_changes_nothing()
    {
        await using var room = await FunctionRoom.StartAsync();
        var function = await room.DeployAsync();

        using var answer = await room.CallAsync("lambda", HttpMethod.Put, $"/2015-03-31/functions/{function.Name}/code", """{"ZipFile":"AAAA"}""");
        var (result, _) = await room.InvokeAsync(function, """{"answer":1}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(1, result!.GetValue<int>());
    }

    private static Task<string> TextOf(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
