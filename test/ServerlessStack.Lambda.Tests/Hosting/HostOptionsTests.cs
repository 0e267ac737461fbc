using ServerlessStack.Lambda.Hosting;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Hosting;

public sealed class HostOptionsTests
{
    [Fact]
    public void Defaults_are_half_a_second_ten_records_at_once_and_256_kilobytes_of_a_body()
    {
        var options = new HostOptions();

        Assert.Equal((TimeSpan.FromMilliseconds(500), 10, 262_144), (options.DeadlineMargin, options.Parallelism, options.MaximumRequestBody));
        HostLimits.Check(options);
    }

    [Theory]
    [InlineData(250, 1, 1)]
    [InlineData(900_000, 10_000, 6_291_456)]
    public void The_ends_of_the_ranges_are_accepted(double milliseconds, int parallelism, int body) =>
        HostLimits.Check(new HostOptions { DeadlineMargin = TimeSpan.FromMilliseconds(milliseconds), Parallelism = parallelism, MaximumRequestBody = body });

    [Theory]
    [InlineData(249.5, 0, 0, "249.5", "0", "0")]
    [InlineData(900_001, 10_001, 6_291_457, "900001", "10001", "6291457")]
    public void Reports_every_invalid_value_at_once(double milliseconds, int parallelism, int body, string margin, string lanes, string bytes)
    {
        var options = new HostOptions { DeadlineMargin = TimeSpan.FromMilliseconds(milliseconds), Parallelism = parallelism, MaximumRequestBody = body };

        Assert.Equal(
            $"""
            The HostOptions given to LambdaHost.RunAsync cannot work:
              - DeadlineMargin ({margin} ms) must be 250 ms to 900000 ms, or handlers are given up before they were asked to stop, or never get any time.
              - Parallelism ({lanes}) must be 1 to 10000, or no record is handled; no batch has more records than that.
              - MaximumRequestBody ({bytes} bytes) must be 1 to 6291456, or no request with a body is read; Lambda delivers none that is larger.
            """.ReplaceLineEndings("\n"),
            Assert.Throws<InvalidHostOptionsException>(() => HostLimits.Check(options)).Message);
    }

    [Fact]
    public async Task Handlers_are_asked_to_stop_as_early_as_the_margin_says()
    {
        // Longer than the whole invocation may last, so the handler is asked to stop before it begins.
        var handler = new Collect<ParcelSent>();
        await using var function = RunningFunction.Start(handler, new HostOptions { DeadlineMargin = TimeSpan.FromMinutes(15) });

        var answer = await function.InvokeAsync(Payload.Sqs("""{"id":"a"}"""));
        Assert.Equal("""{"batchItemFailures":[{"itemIdentifier":"m0"}]}""", answer.Body);
        Assert.Empty(handler.Events);
    }

    [Fact]
    public async Task Records_are_handled_one_after_the_other_when_nothing_else_is_wanted()
    {
        var (running, most) = (0, 0);
        var handler = new Collect<ParcelSent>(async (_, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
        });
        await using var function = RunningFunction.Start(handler, new HostOptions { Parallelism = 1 });

        await function.InvokeAsync(Payload.Sqs([.. Enumerable.Range(0, 50).Select(id => $$"""{"id":"{{id}}"}""")]));
        Assert.Equal((50, 1), (handler.Events.Count, most));
    }

    [Fact]
    public async Task Options_that_cannot_work_end_the_start_with_the_reason()
    {
        await using var function = RunningFunction.Start(new Collect<ParcelSent>(), new HostOptions { Parallelism = 0 });

        var error = await function.Api.InitError.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("Runtime.InvalidHostOptionsException", error.ErrorType);
        Assert.Equal(1, await function.Exit.WaitAsync(TestContext.Current.CancellationToken));
    }
}
