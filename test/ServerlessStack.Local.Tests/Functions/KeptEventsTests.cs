using System.Text;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Functions;
using ServerlessStack.Local.Functions.Asynchronous;
using ServerlessStack.Local.State;

namespace ServerlessStack.Local.Tests.Functions;

public sealed class KeptEventsTests : IDisposable
{
    private const string Failing = """{"fail":"OutOfPaper"}""";
    private readonly string _folder = Directory.CreateTempSubdirectory("local-events-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task What_is_not_finished_is_there_in_the_next_run_where_state_is_kept(bool isKept, int left)
    {
        var (before, after) = (new AsynchronousEvents(), new AsynchronousEvents());
        var (finished, waiting) = (Event("a"), Event("b"));
        before.Add(finished);
        before.Add(waiting);
        before.Attempted(waiting with { Attempts = 1 });
        before.Finish(finished);

        await Kept(before, isKept).StoppedAsync(Cancellation);
        await Kept(after, isKept).StartedAsync(Cancellation);

        Assert.Equal(left, after.Unfinished.Count);
        Assert.All(after.Unfinished, kept => Assert.Equal(("b", 1, Failing, waiting.EnqueuedAt), (kept.RequestId, kept.Attempts, Encoding.UTF8.GetString(kept.Payload.Span), kept.EnqueuedAt)));
    }

    [Fact]
    public async Task An_event_goes_on_with_the_attempts_that_are_left()
    {
        await using var room = await FunctionRoom.StartAsync();
        var function = await room.DeployAsync(new JsonObject { ["DeadLetterConfig"] = new JsonObject { ["TargetArn"] = "arn:aws:sqs:us-east-1:000000000000:Lost" } });

        room.Get<AsynchronousEvents>().Add(Event("of-the-last-run") with { Function = function.Name, Attempts = 2 });
        var (_, message) = await room.Delivery.NextAsync();

        Assert.Equal(Failing, message.Body);
        Assert.Single(room.Get<Trails.HopLog>().Of("of-the-last-run"), hop => hop.What.StartsWith("started", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_event_whose_next_attempt_the_stop_prevents_is_not_finished()
    {
        var room = await FunctionRoom.StartAsync(new FunctionsOptions { RetryAfter = [TimeSpan.FromHours(1)], InitTimeout = TimeSpan.FromMinutes(1) });
        var events = room.Get<AsynchronousEvents>();
        await using (room)
        {
            var function = await room.DeployAsync();
            room.Invoker.Enqueue(function, Encoding.UTF8.GetBytes(Failing));
            await Waiting.UntilAsync(() => events.Unfinished is [{ Attempts: 1 }]);
        }

        Assert.Equal(1, Assert.Single(events.Unfinished).Attempts);
    }

    private static AsynchronousEvent Event(string id) => new("Puppet", id, Encoding.UTF8.GetBytes(Failing), TimeProvider.System.GetUtcNow());

    private KeptEvents Kept(AsynchronousEvents events, bool isKept) =>
        new(events, new LocalTargetOptions { NodeModules = "", StateFolder = _folder, IsKept = isKept }, new StateFolder(_folder));
}
