using System.Text.Json.Nodes;
using ServerlessStack.Faults.Tests.Faults;
using ServerlessStack.Faults.Tests.Functions;

namespace ServerlessStack.Faults.Tests.Sources.Queues;

/// <summary>
/// An event source mapping, or a pipe, between a queue and a function, with partial batch responses: invokes the function with what it receives, and deletes what was
/// handled; the rest becomes visible again by itself (Lambda developer guide, "Creating and configuring an Amazon SQS event source mapping").
/// </summary>
/// <param name="queue">The queue.</param>
/// <param name="clock">The queue's clock.</param>
/// <param name="function">The function.</param>
/// <param name="plan">Says which time runs out, and which deletion gets lost.</param>
/// <param name="batchSize">How many messages one invocation gets at most.</param>
internal sealed class QueuePoller(SimulatedQueue queue, SimulatedClock clock, SimulatedFunction function, FaultPlan plan, int batchSize)
{
    /// <summary>How many invocations run side by side.</summary>
    private const int Concurrency = 2;

    /// <summary>How a batch travels to the function.</summary>
    internal Func<JsonArray, string> ToPayload { get; init; } = BatchPayload.Mapped;

    /// <summary>Polls until the queue is empty.</summary>
    internal async Task RunAsync()
    {
        var running = new List<Task<IReadOnlyList<QueueMessage>>>();
        while (running.Count > 0 || !queue.IsEmpty)
        {
            while (running.Count < Concurrency && queue.Receive(batchSize) is { Count: > 0 } batch)
            {
                running.Add(HandAsync(batch));
            }

            if (running.Count > 0)
            {
                var ended = await Task.WhenAny(running);
                running.Remove(ended);

                // Here and not where an invocation ends: the queue is for one thread at a time.
                queue.Delete(await ended);
            }
            else if (!queue.IsEmpty)
            {
                clock.AdvanceTo(queue.NextVisible);
            }
        }
    }

    // Gives what was handled, as far as the source learns of it.
    private async Task<IReadOnlyList<QueueMessage>> HandAsync(IReadOnlyList<QueueMessage> batch)
    {
        string[] ids = [.. batch.Select(message => message.EventId)];
        var payload = ToPayload([.. batch.Select(message => message.ToRecord())]);
        var outcome = await function.InvokeAsync(payload, plan.TimeoutFor(ids));
        var failures = BatchAnswer.Failures(outcome.Response, ids);
        return [.. batch.Where(message => !failures.Contains(message.EventId) && !plan.TakeDuplicate(message.EventId))];
    }
}
