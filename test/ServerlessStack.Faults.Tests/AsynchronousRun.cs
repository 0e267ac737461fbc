using ServerlessStack.Faults.Tests.Faults;
using ServerlessStack.Faults.Tests.Sources.Asynchronous;

namespace ServerlessStack.Faults.Tests;

/// <summary>Asynchronous invocations under a plan of faults, from end to end.</summary>
internal static class AsynchronousRun
{
    private static readonly FaultMix Mix = new() { Deadly = 1 };

    internal static async Task CheckAsync(IAsynchronousKind kind, int seed, bool once)
    {
        await using var scenario = await Scenario.StartAsync("RecordParcel", once, seed, events: 20, Mix);
        var queue = new AsynchronousQueue(kind, scenario.Clock, scenario.Function, scenario.Plan, scenario.Journal);
        await queue.RunAsync(scenario.Ids);
        await scenario.AssertNothingIsLostAsync();
        Assert.Equal(
            scenario.Hopeless.Select(id => (kind.ToPayload(id).ToJsonString(), Cause(scenario.Plan, id))).Order(),
            queue.Destination.Select(record => (record["requestPayload"]!.ToJsonString(), (string)record["responsePayload"]!["errorType"]!)).Order());
    }

    private static string Cause(FaultPlan plan, string id) => plan.IsDeadly(id) ? "Runtime.ExitError" : "ParcelException";
}
