using Amazon.DynamoDBv2;
using FsCheck;
using FsCheck.Fluent;

namespace ServerlessStack.Lambda.DynamoDB.Tests;

/// <summary>
/// Runs an idempotent handler through an interleaving of deliveries, failures, deaths and late ends, with a clock that only the interleaving moves, and checks after each step what
/// must always hold.
/// </summary>
internal sealed class Simulation
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);
    private static readonly string[] Keys = ["a", "b"];

    private static readonly Gen<Step> Steps =
        from kind in Gen.Frequency((5, Gen.Constant(StepKind.Deliver)), (2, Gen.Constant(StepKind.Commit)), (1, Gen.Constant(StepKind.CommitAndFail)), (1, Gen.Constant(StepKind.Fail)), (2, Gen.Constant(StepKind.Wait)))
        from which in Gen.Choose(0, 9)
        select new Step(kind, which);

    private readonly string _run = Guid.NewGuid().ToString("N");
    private readonly SimulatedClock _clock = new();
    private readonly Effects _effects;
    private readonly Courier _courier;
    private readonly DynamoIdempotencyStore _store;
    private readonly HashSet<string> _handled = new(StringComparer.Ordinal);
    private int _deliveries;

    internal Simulation(IAmazonDynamoDB dynamo, string table)
    {
        _effects = new(dynamo, table);
        _courier = new(_effects);
        _store = new(dynamo, table, "Shop/" + _run);
    }

    /// <summary>Tries random interleavings.</summary>
    internal static void Check(Func<Simulation> create, int interleavings)
    {
        // The type is written out: a lambda alone would be taken for an Action, which nobody awaits.
        Func<IList<Step>, Task> holds = steps => create().RunAsync(steps);
        Prop.ForAll(Arb.From(Steps.NonEmptyListOf().Select(steps => (IList<Step>)[.. steps])), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(interleavings));
    }

    private async Task RunAsync(IList<Step> steps)
    {
        foreach (var step in steps)
        {
            await TakeAsync(step);
            await AssertAsync();
        }

        // Every source delivers again what failed; and whoever was believed dead may still wake up.
        _clock.Advance(Timeout * 2);
        foreach (var key in Keys)
        {
            await DeliverAsync(key);
        }

        while (_courier.Running.Count > 0)
        {
            await _courier.EndAsync(_courier.Running[^1], StepKind.Commit);
            await AssertAsync();
        }

        foreach (var key in Keys)
        {
            Assert.Equal(1, await _effects.CountAsync(_run + key));
        }
    }

    // Each delivery has a process of its own: only from another one can somebody take over who may still wake up.
    private IEventHandler<Job> NewProcess() =>
        _courier.OncePer(job => job.Key, _store, new EventIdempotencyOptions { Time = _clock, WaitForOther = TimeSpan.Zero }, content: job => job.Key);

    private async Task TakeAsync(Step step)
    {
        switch (step.Kind)
        {
            case StepKind.Deliver:
                await DeliverAsync(Keys[step.Which % Keys.Length]);
                break;
            case StepKind.Wait:
                _clock.Advance(TimeSpan.FromSeconds(step.Which * 5));
                break;
            default:
                if (_courier.Running.Count > 0)
                {
                    await _courier.EndAsync(_courier.Running[step.Which % _courier.Running.Count], step.Kind);
                }

                break;
        }
    }

    private async Task DeliverAsync(string key)
    {
        var job = new Job(_run + key);
        var context = new EventContext { EventId = job.Key, RequestId = $"r{_deliveries++}", Deadline = _clock.GetUtcNow() + Timeout };
        var begun = _courier.Expect(context.RequestId);
        var delivery = NewProcess().HandleAsync(job, context, TestContext.Current.CancellationToken);
        await Task.WhenAny(delivery, begun);
        if (delivery.IsCompleted)
        {
            await NoteAsync(job, delivery);
        }
    }

    // A duplicate either succeeds, and then its effect has happened, or says that another one is at it.
    private async Task NoteAsync(Job job, Task delivery)
    {
        try
        {
            await delivery;
            _handled.Add(job.Key);
        }
        catch (IdempotencyException refused)
        {
            Assert.Equal(IdempotencyRefusal.InProgress, refused.Reason);
        }
    }

    private async Task AssertAsync()
    {
        foreach (var key in Keys)
        {
            var count = await _effects.CountAsync(_run + key);
            Assert.InRange(count, _handled.Contains(_run + key) ? 1 : 0, 1);
            Assert.InRange(_courier.Running.Count(running => running.Key == _run + key && running.LeaseEnd > _clock.GetUtcNow()), 0, 1);
        }
    }
}
