using System.Text.Json.Nodes;
using ServerlessStack.Faults.Tests.Faults;
using ServerlessStack.Faults.Tests.Functions;

namespace ServerlessStack.Faults.Tests.Sources.Asynchronous;

/// <summary>
/// Lambda's own queue in front of a function that is invoked asynchronously: two retries, after one and two minutes, then the on-failure destination; an
/// event may be delivered twice (Lambda developer guide, "How Lambda handles errors and retries with asynchronous invocation").
/// </summary>
/// <param name="kind">The service that invokes.</param>
/// <param name="clock">The queue's clock.</param>
/// <param name="function">The function.</param>
/// <param name="plan">Says which time runs out, and which event comes twice.</param>
/// <param name="journal">Takes what is given up.</param>
internal sealed class AsynchronousQueue(IAsynchronousKind kind, SimulatedClock clock, SimulatedFunction function, FaultPlan plan, Journal journal)
{
    /// <summary>How many invocations run side by side.</summary>
    private const int Concurrency = 2;

    private static readonly TimeSpan[] RetryAfter = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2)];

    private readonly List<AsynchronousEvent> _waiting = [];

    /// <summary>What the on-failure destination got.</summary>
    internal List<JsonObject> Destination { get; } = [];

    /// <summary>Takes the events and invokes the function until all are handled or given up.</summary>
    internal async Task RunAsync(IEnumerable<string> ids)
    {
        _waiting.AddRange(ids.Select(id => new AsynchronousEvent(id, Attempt: 1, DueAt: clock.Now)));
        while (_waiting.Count > 0)
        {
            clock.AdvanceTo(_waiting.Min(waiting => waiting.DueAt));
            AsynchronousEvent[] due = [.. _waiting.Where(waiting => waiting.DueAt <= clock.Now).Take(Concurrency)];
            _waiting.RemoveAll(due.Contains);
            var outcomes = await Task.WhenAll(due.Select(HandAsync));

            // One after the other and not where an invocation ends: the lists are for one thread at a time.
            foreach (var (handed, outcome) in due.Zip(outcomes))
            {
                Settle(handed, outcome);
            }
        }
    }

    private Task<InvocationOutcome> HandAsync(AsynchronousEvent handed) =>
        function.InvokeAsync(kind.ToPayload(handed.Id).ToJsonString(), plan.TimeoutFor([handed.Id]));

    private void Settle(AsynchronousEvent handed, InvocationOutcome outcome)
    {
        if (outcome.Response is not null)
        {
            if (plan.TakeDuplicate(handed.Id))
            {
                _waiting.Add(handed with { DueAt = clock.Now });
            }
        }
        else if (handed.Attempt > RetryAfter.Length)
        {
            journal.AddGivenUp(handed.Id);
            Destination.Add(Record(handed, outcome));
        }
        else
        {
            _waiting.Add(handed with { Attempt = handed.Attempt + 1, DueAt = clock.Now + RetryAfter[handed.Attempt - 1] });
        }
    }

    // Lambda developer guide, "Capturing records of Lambda asynchronous invocations".
    private JsonObject Record(AsynchronousEvent handed, InvocationOutcome outcome) => new()
    {
        ["version"] = "1.0",
        ["timestamp"] = clock.Now.ToString("c"),
        ["requestContext"] = new JsonObject
        {
            ["functionArn"] = function.Arn,
            ["condition"] = "RetriesExhausted",
            ["approximateInvokeCount"] = handed.Attempt,
        },
        ["requestPayload"] = kind.ToPayload(handed.Id),
        ["responseContext"] = new JsonObject { ["statusCode"] = 200, ["executedVersion"] = "$LATEST", ["functionError"] = "Unhandled" },
        ["responsePayload"] = new JsonObject { ["errorType"] = outcome.ErrorType, ["errorMessage"] = outcome.ErrorMessage },
    };
}
