using ServerlessStack.Lambda.Testing.Tests.Samples;

namespace ServerlessStack.Lambda.Testing.Tests;

/// <summary>How invocations run in a host, until it ends.</summary>
public sealed class TestHostRunTests
{
    [Fact]
    public async Task A_handler_learns_the_facts_of_its_invocation()
    {
        var (clock, handler) = (new ManualClock(), new Collect<Parcel>());
        await using var host = TestHost.Run(_ => handler, SamplesJson.Default).WithClock(clock).WithTimeout(TimeSpan.FromSeconds(10));

        await host.SendAsync(Envelopes.Sqs(Some.Parcel()).WithIds("m1").Attempt(3), new() { RequestId = "r1", TraceHeader = "Root=1-5e9f0c65" });

        var context = Assert.Single(handler.Contexts);
        Assert.Equal(("m1", "r1", 3, "Root=1-5e9f0c65"), (context.EventId, context.RequestId, context.Attempt, context.TraceHeader));
        Assert.Equal(clock.GetUtcNow().AddSeconds(10), context.Deadline);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(901)]
    public async Task A_timeout_that_Lambda_does_not_allow_is_refused(int seconds)
    {
        await using var host = TestHost.Run(_ => new Collect<Parcel>(), SamplesJson.Default);
        var timeout = TimeSpan.FromSeconds(seconds);

        Assert.Throws<ArgumentOutOfRangeException>(() => host.WithTimeout(timeout));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => host.SendAsync(Envelopes.Sqs(Some.Parcel()), new() { Timeout = timeout }));
    }

    [Fact]
    public async Task A_batch_that_outlasts_its_time_reports_the_rest()
    {
        var clock = new ManualClock();
        var handler = new Collect<Parcel>((parcel, _, _) =>
        {
            clock.Advance(TimeSpan.FromSeconds(parcel.Id == "b" ? 10 : 0));
            return Task.CompletedTask;
        });
        await using var host = TestHost.Run(_ => handler, SamplesJson.Default).WithClock(clock).WithTimeout(TimeSpan.FromSeconds(10));

        var run = await host.SendAsync(Envelopes.Fifo("g", Some.Parcels("a", "b", "c", "d")));

        Assert.Contains(2, run.Failures.Select(failure => failure.Index));
        Assert.Contains(3, run.Failures.Select(failure => failure.Index));
        Assert.DoesNotContain(0, run.Failures.Select(failure => failure.Index));
        Assert.DoesNotContain("c", handler.Events.Select(parcel => parcel.Id));
    }

    [Fact]
    public async Task A_wait_ends_with_the_test()
    {
        using var test = new CancellationTokenSource();
        var never = new TaskCompletionSource();
        var host = TestHost.Run(
                _ => new Collect<Parcel>(async (_, _, _) =>
                {
                    await test.CancelAsync();
                    await never.Task;
                }),
                SamplesJson.Default)
            .WithCancellation(test.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.SendAsync(Envelopes.Sqs(Some.Parcel())));

        await host.DisposeAsync();
        never.SetResult();
    }

    [Fact]
    public async Task A_host_that_is_disposed_sends_nothing()
    {
        var starts = 0;
        var host = TestHost.Run(
            _ =>
            {
                starts++;
                return new Collect<Parcel>();
            },
            SamplesJson.Default);
        await host.SendAsync(Envelopes.Sqs(Some.Parcel()));
        await host.DisposeAsync();
        await host.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => host.SendAsync(Envelopes.Sqs(Some.Parcel())));

        Assert.Equal(1, starts);
    }
}
