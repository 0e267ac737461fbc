using ServerlessStack.FaultFunctions;

namespace ServerlessStack.Faults.Tests.Duplicates;

public sealed class ConcurrentDuplicateTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Sources => [.. Delivery.All.Keys];

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task The_duplicate_waits_for_the_first_and_does_nothing(string source)
    {
        await using var run = await TwoProcesses.StartAsync(source, once: true, FaultPoints.Before);
        var first = run.DeliverAsync(run.First, Long);
        await run.FirstIsThere;
        var second = run.DeliverAsync(run.Second, Long);
        await run.ClaimRefused;
        Assert.False(second.IsCompleted);
        run.LetFirstGo();
        Assert.True(await first);
        Assert.True(await second);
        Assert.Equal((1, 1), (run.Effects, run.Handlers));
    }

    // What the other tests of this class would find if idempotency did nothing.
    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Without_idempotency_both_have_the_effect(string source)
    {
        await using var run = await TwoProcesses.StartAsync(source, once: false, FaultPoints.Before);
        var first = run.DeliverAsync(run.First, Long);
        await run.FirstIsThere;
        Assert.True(await run.DeliverAsync(run.Second, Long));
        run.LetFirstGo();
        Assert.True(await first);
        Assert.Equal((2, 2), (run.Effects, run.Handlers));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task The_duplicate_takes_over_from_a_first_that_was_killed_before_the_effect(string source)
    {
        await using var run = await TwoProcesses.StartAsync(source, once: true, FaultPoints.Before);
        var first = run.DeliverAsync(run.First, Long);
        await run.FirstIsThere;
        run.First.Kill();
        Assert.False(await first);
        var second = run.DeliverAsync(run.Second, Long);
        await run.ClaimRefused;
        run.LetLeasesEnd();
        Assert.True(await second);
        Assert.Equal((1, 2), (run.Effects, run.Handlers));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task The_duplicate_does_nothing_after_a_first_that_was_killed_behind_the_effect(string source)
    {
        await using var run = await TwoProcesses.StartAsync(source, once: true, FaultPoints.After);
        var first = run.DeliverAsync(run.First, Long);
        await run.FirstIsThere;
        run.First.Kill();
        Assert.False(await first);
        Assert.True(await run.DeliverAsync(run.Second, Long));
        Assert.Equal((1, 1), (run.Effects, run.Handlers));
    }

    // A source with partial answers gets one before Lambda ends the process, which lives on with a handler that may still wake up.
    [Theory]
    [InlineData("standard queue")]
    [InlineData("table stream")]
    public async Task A_handler_that_was_given_up_and_goes_on_later_has_no_second_effect(string source)
    {
        await using var run = await StartGivenUpAsync(source);
        Assert.True(run.First.IsAlive);
        run.LetLeasesEnd();
        Assert.True(await run.DeliverAsync(run.Second, Long));
        run.LetFirstGo();
        await run.CommitRefused;
        Assert.Equal((1, 2), (run.Effects, run.Handlers));
    }

    // A machine so slow that the first was given up before it was there gets twice the time, with two new processes.
    private static async Task<TwoProcesses> StartGivenUpAsync(string source)
    {
        for (var timeout = TimeSpan.FromSeconds(3); timeout < Long; timeout *= 2)
        {
            var run = await TwoProcesses.StartAsync(source, once: true, FaultPoints.Before);
            try
            {
                Assert.False(await run.DeliverAsync(run.First, timeout));
                if (run.FirstHasBeenThere)
                {
                    return run;
                }
            }
            catch
            {
                await run.DisposeAsync();
                throw;
            }

            await run.DisposeAsync();
        }

        throw new TimeoutException($"The first process never came to its point within {Long}.");
    }
}
