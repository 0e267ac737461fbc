using System.Text;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Faults;
using ServerlessStack.Local.Functions;
using ServerlessStack.Local.Tests.Functions;

namespace ServerlessStack.Local.Tests.Faults;

public class InvocationFaultTests
{
    [Fact]
    public async Task An_invocation_that_is_to_fail_never_reaches_the_function()
    {
        await using var room = await FunctionRoom.StartAsync(faults: new ScriptedFaults(new InvocationFault(InvocationFaultKind.Error)));
        var function = await room.DeployAsync();

        var (failure, error) = await room.InvokeAsync(function, """{"n":1}""");
        var (answer, _) = await room.InvokeAsync(function, """{"n":2}""");

        Assert.Equal("Unhandled", error);
        Assert.Equal("Fault.Planned", failure!["errorType"]!.GetValue<string>());
        Assert.Equal(2, answer!["event"]!["n"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_process_that_is_killed_while_it_handles_an_event_fails_as_on_AWS_and_is_replaced()
    {
        await using var room = await FunctionRoom.StartAsync(faults: new ScriptedFaults(new InvocationFault(InvocationFaultKind.Kill) { After = TimeSpan.FromMilliseconds(20) }));
        var function = await room.DeployAsync();
        var held = Path.GetTempFileName();

        var (failure, _) = await room.InvokeAsync(function, new JsonObject { ["hold"] = held }.ToJsonString());
        File.Delete(held);
        var (answer, _) = await room.InvokeAsync(function, """{"n":2}""");

        Assert.Equal("Runtime.ExitError", failure!["errorType"]!.GetValue<string>());
        Assert.EndsWith("signal: killed", failure["errorMessage"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(2, answer!["event"]!["n"]!.GetValue<int>());
    }

    [Fact]
    public async Task An_answer_that_is_lost_is_one_of_an_event_that_was_handled()
    {
        await using var room = await FunctionRoom.StartAsync(faults: new ScriptedFaults(new InvocationFault(InvocationFaultKind.LostAnswer)));
        var function = await room.DeployAsync();
        var deployed = room.Get<FunctionRegistry>().Get(function.ToString());

        var invocation = await room.Invoker.InvokeAsync(deployed, new InvocationRequest(Encoding.UTF8.GetBytes("""{"print":"It was here."}""")), TestContext.Current.CancellationToken);

        Assert.Equal("Runtime.ExitError", JsonNode.Parse(invocation.Answer.Payload.Span)!["errorType"]!.GetValue<string>());
        Assert.Contains("It was here.", invocation.LogTail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_asynchronous_event_that_comes_twice_is_handled_twice()
    {
        var faults = new ScriptedFaults { Twice = "again" };
        await using var room = await FunctionRoom.StartAsync(faults: faults);
        var function = await room.DeployAsync();

        room.Invoker.Enqueue(function, Encoding.UTF8.GetBytes("""{"n":"once"}"""));
        room.Invoker.Enqueue(function, Encoding.UTF8.GetBytes("""{"n":"again"}"""));
        await Waiting.UntilAsync(() => faults.Invoked.Count == 3);

        Assert.Equal(["again", "again", "once"], faults.Invoked.Select(text => JsonNode.Parse(text)!["n"]!.GetValue<string>()).Order(StringComparer.Ordinal));
    }
}
