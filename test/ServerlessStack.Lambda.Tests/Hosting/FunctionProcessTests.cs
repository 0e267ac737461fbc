using System.Text;
using System.Text.Json.Nodes;
using ServerlessStack.Lambda.Hosting;
using ServerlessStack.Lambda.Tests.RuntimeApi;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Hosting;

public sealed class FunctionProcessTests
{
    [Theory]
    [InlineData("")]
    [InlineData("/_rt/abc")]
    public async Task Invocations_are_answered_one_after_the_other(string pathPrefix)
    {
        var handler = new Collect<ParcelSent>();
        await using var function = RunningFunction.Start(handler, pathPrefix);
        for (var count = 0; count < 3; count++)
        {
            Assert.Equal(new Answer("""{"batchItemFailures":[]}""", IsError: false, ErrorType: null), await function.InvokeAsync(Payload.Sqs($$"""{"id":"{{count}}"}""")));
        }

        Assert.Equal(["0", "1", "2"], handler.Events.Select(sent => sent.Id));
    }

    [Fact]
    public async Task A_failed_invocation_is_reported_and_the_next_one_is_served()
    {
        var handler = new Collect<ObjectCreated>((_, _) => throw new InvalidOperationException("no such order"));
        await using var function = RunningFunction.Start(handler);
        var failed = await function.InvokeAsync(Payload.File("eventbridge-s3-object-created.json"));
        Assert.Equal((true, "Function.InvalidOperationException"), (failed.IsError, failed.ErrorType));
        var error = JsonNode.Parse(failed.Body)!;
        Assert.Equal("InvalidOperationException", (string?)error["errorType"]);
        Assert.Equal("no such order", (string?)error["errorMessage"]);
        Assert.StartsWith("at ", (string?)error["stackTrace"]![0], StringComparison.Ordinal);

        var unknown = await function.InvokeAsync("""{"requestContext":{"elb":{}}}""");
        Assert.Equal((true, "Function.UnknownEnvelopeException"), (unknown.IsError, unknown.ErrorType));
        Assert.False((await function.InvokeAsync(Payload.Sqs())).IsError);
    }

    [Fact]
    public async Task The_trace_header_of_each_invocation_is_handed_on_and_cleared()
    {
        await using var function = RunningFunction.Start(new Collect<ParcelSent>());
        await function.InvokeAsync(Payload.Sqs(), "Root=1-5e9f0c65");
        await function.InvokeAsync(Payload.Sqs());
        Assert.Equal(["Root=1-5e9f0c65", null], function.Traces);
    }

    [Fact]
    public async Task Six_megabytes_of_request_are_answered_with_a_problem()
    {
        await using var function = RunningFunction.Start(new Respond<Parcel, Parcel>((parcel, _) => parcel));
        var answer = await function.InvokeAsync(Payload.Request("POST", new string('x', 6 * 1024 * 1024)));
        Assert.Equal(413, (int?)JsonNode.Parse(answer.Body)!["statusCode"]);
    }

    [Fact]
    public async Task Asked_to_stop_it_ends_with_0()
    {
        await using var function = RunningFunction.Start(new Collect<ParcelSent>());
        await function.InvokeAsync(Payload.Sqs());
        Assert.Equal(0, await function.StopAsync());
        Assert.Equal("", function.Output);
    }

    [Fact]
    public async Task Asked_to_stop_during_an_invocation_it_answers_first()
    {
        var isRunning = new TaskCompletionSource();
        var mayEnd = new TaskCompletionSource();
        var handler = new Collect<ParcelSent>((_, _) =>
        {
            isRunning.SetResult();
            return mayEnd.Task;
        });
        await using var function = RunningFunction.Start(handler);
        var answer = function.InvokeAsync(Payload.Sqs("""{"id":"a"}"""));
        await isRunning.Task.WaitAsync(TestContext.Current.CancellationToken);
        var exit = function.StopAsync();
        mayEnd.SetResult();
        Assert.Equal("""{"batchItemFailures":[]}""", (await answer).Body);
        Assert.Equal(0, await exit);
    }

    [Fact]
    public async Task A_function_that_cannot_start_tells_lambda_why_and_ends_with_1()
    {
        await using var function = RunningFunction.Start(start =>
        {
            start.Links.Table<Parcel>();
            return new Collect<ParcelSent>();
        });
        var error = await function.Api.InitError.WaitAsync(TestContext.Current.CancellationToken);
        const string Message = "This function uses a table of Parcel, but was never granted it: STACK_TABLE_PARCEL is not set. "
            + "In the stack that declares the function, add table.GrantRead(function), table.GrantPut(function), table.GrantWrite(function) or table.GrantReadWrite(function), where table is the ItemTable<Parcel>.";
        Assert.Equal("Runtime.MissingLinkException", error.ErrorType);
        Assert.Equal(Message, (string?)JsonNode.Parse(error.Body)!["errorMessage"]);
        Assert.Equal(1, await function.Exit.WaitAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Message, (string?)JsonNode.Parse(function.Output)!["errorMessage"]);
    }

    [Fact]
    public async Task Without_a_runtime_api_it_says_so_in_one_line_and_ends_with_1()
    {
        await using var output = new MemoryStream();
        var process = new FunctionProcess(_ => null, output, TimeProvider.System, _ => { });
        Assert.Equal(1, process.Run(_ => throw new InvalidOperationException("not reached"), TestContext.Current.CancellationToken));
        var line = Encoding.UTF8.GetString(output.ToArray());
        Assert.StartsWith("AWS_LAMBDA_RUNTIME_API is not set: ", line, StringComparison.Ordinal);
        Assert.Equal(line.Length - 1, line.IndexOf('\n', StringComparison.Ordinal));
    }
}
