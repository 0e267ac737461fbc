using ServerlessStack.Lambda.Testing;
using ServerlessStack.Local.Delivery;

namespace ServerlessStack.Local.Tests.Delivery;

public sealed class DeliveryQueueTests : IAsyncLifetime
{
    private const string Target = "arn:aws:sqs:us-east-1:000000000000:Orders";
    private const string DeadLetters = "arn:aws:sqs:us-east-1:000000000000:Dead";
    private readonly ManualClock clock = new();
    private LocalHost host = null!;

    public async ValueTask InitializeAsync() => host = await LocalHost.StartAsync(clock);

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_target_that_is_busy_is_tried_again_until_it_takes_the_event()
    {
        host.Delivery.Refuse(times: 3, canRetry: true);
        host.Service<DeliveryQueue>().Enqueue(Job());
        for (var tries = 1; tries <= 3; tries++)
        {
            await host.Delivery.TriedAsync(tries);
            await AdvanceUntilTriedAsync(tries + 1);
        }

        Assert.Equal("{}", Assert.Single(await host.Delivery.TakenAsync(1)).Message.Body);
    }

    [Fact]
    public async Task What_is_given_up_goes_to_the_dead_letter_queue_with_its_cause()
    {
        host.Delivery.Refuse(times: 2, canRetry: true);
        host.Service<DeliveryQueue>().Enqueue(Job() with
        {
            Policy = new RetryPolicy(TimeSpan.FromHours(1), MaximumRetries: 1),
            DeadLetterQueue = DeadLetters,
            Origin = new Dictionary<string, string>(StringComparer.Ordinal) { ["RULE_ARN"] = "the rule" },
        });
        await host.Delivery.TriedAsync(1);
        await AdvanceUntilTriedAsync(2);

        var (target, dead) = Assert.Single(await host.Delivery.TakenAsync(1));

        Assert.Equal((DeadLetters, "{}"), (target, dead.Body));
        Assert.Equal(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["RULE_ARN"] = "the rule",
                ["TARGET_ARN"] = Target,
                ["ERROR_CODE"] = "ThrottlingException",
                ["ERROR_MESSAGE"] = "Refused by the test.",
                ["RETRY_ATTEMPTS"] = "1",
                ["EXHAUSTED_RETRY_CONDITION"] = "MaximumRetryAttempts",
            },
            dead.Attributes);
    }

    [Fact]
    public async Task An_event_that_is_too_old_is_given_up()
    {
        host.Delivery.Refuse(times: 1, canRetry: true);
        host.Service<DeliveryQueue>().Enqueue(Job() with { Since = clock.GetUtcNow().AddMinutes(-1), Policy = new RetryPolicy(TimeSpan.FromMinutes(1), 185), DeadLetterQueue = DeadLetters });

        Assert.Equal("MaximumEventAgeInSeconds", Assert.Single(await host.Delivery.TakenAsync(1)).Message.Attributes["EXHAUSTED_RETRY_CONDITION"]);
    }

    [Fact]
    public async Task A_target_that_is_not_there_is_not_tried_again()
    {
        host.Delivery.Refuse(times: 1, canRetry: false);
        host.Service<DeliveryQueue>().Enqueue(Job() with { DeadLetterQueue = DeadLetters });

        var dead = Assert.Single(await host.Delivery.TakenAsync(1)).Message;

        Assert.Equal(("NO_RESOURCE", "0"), (dead.Attributes["ERROR_CODE"], dead.Attributes["RETRY_ATTEMPTS"]));
        Assert.DoesNotContain("EXHAUSTED_RETRY_CONDITION", dead.Attributes.Keys);
    }

    [Fact]
    public async Task What_waits_for_a_retry_is_tried_once_more_when_the_target_stops()
    {
        var stopped = await LocalHost.StartAsync(clock);
        stopped.Delivery.Refuse(times: 1, canRetry: true);
        stopped.Service<DeliveryQueue>().Enqueue(Job());
        await stopped.Delivery.TriedAsync(1);
        await stopped.DisposeAsync();

        Assert.Single(stopped.Delivery.Taken);
    }

    [Fact]
    public async Task What_is_left_when_the_target_stops_is_delivered_by_the_next_run()
    {
        var folder = Directory.CreateTempSubdirectory("kept-").FullName;
        await using (var first = await LocalHost.StartAsync(clock, folder))
        {
            first.Delivery.Refuse(times: 2, canRetry: true);
            first.Service<DeliveryQueue>().Enqueue(Job());
            await first.Delivery.TriedAsync(1);
        }

        await using (var second = await LocalHost.StartAsync(clock, folder))
        {
            Assert.Equal((Target, "{}"), Assert.Single((await second.Delivery.TakenAsync(1)).Select(taken => (taken.Target, taken.Message.Body))));
        }

        Directory.Delete(folder, recursive: true);
    }

    private DeliveryJob Job() => new(Target, new DeliveredMessage("{}"), clock.GetUtcNow());

    // The pause begins a moment after the refusal, on another thread: the clock is moved until it is over.
    private async Task AdvanceUntilTriedAsync(int count)
    {
        while (host.Delivery.Tried.Count < count)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }
}
