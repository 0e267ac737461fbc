using System.Globalization;
using System.Text.Json.Nodes;
using ServerlessStack.Lambda.Testing;
using ServerlessStack.Local.Resources;
using ServerlessStack.Local.Schedules;
using ServerlessStack.Local.Schedules.Resources;

namespace ServerlessStack.Local.Tests.Schedules;

public sealed class ScheduleTests : IAsyncLifetime
{
    private const string Queue = "arn:aws:sqs:us-east-1:000000000000:Orders";
    private readonly ManualClock clock = new(DateTimeOffset.Parse("2026-11-23T08:58:30Z", CultureInfo.InvariantCulture));
    private LocalHost host = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await LocalHost.StartAsync(clock);

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_cron_schedule_fires_at_its_times_with_what_it_knows()
    {
        var schedule = await CreateAsync("cron(0 9 * * ? *)", """{"at":"<aws.scheduler.scheduled-time>","by":"<aws.scheduler.schedule-arn>","attempt":<aws.scheduler.attempt-number>}""");
        clock.Advance(TimeSpan.FromSeconds(89));
        Assert.Empty(host.Delivery.Tried);
        await AdvanceUntilAsync(1);

        var (target, message) = (await host.Delivery.TakenAsync(1))[0];

        Assert.Equal(Queue, target);
        Assert.Equal($$"""{"at":"2026-11-23T09:00:00Z","by":"{{schedule.Attributes["Arn"]}}","attempt":1}""", message.Body);
    }

    [Fact]
    public async Task A_rate_without_a_start_begins_at_once_and_goes_on()
    {
        await CreateAsync("rate(5 minutes)", "<aws.scheduler.scheduled-time>");
        await host.Delivery.TakenAsync(1);
        await AdvanceUntilAsync(2);
        await AdvanceUntilAsync(3);

        Assert.Equal(["2026-11-23T08:58:30Z", "2026-11-23T09:03:30Z", "2026-11-23T09:08:30Z"], (await host.Delivery.TakenAsync(3)).Select(taken => taken.Message.Body));
    }

    [Fact]
    public async Task A_schedule_fires_between_its_start_and_its_end_only()
    {
        var schedule = host.Service<ScheduleReader>().Read("s", Properties("rate(1 hour)", "{}", properties =>
        {
            properties["StartDate"] = "2026-11-24T00:00:00Z";
            properties["EndDate"] = "2026-11-24T01:30:00Z";
        }));

        Assert.Equal(Time("2026-11-24T00:00:00Z"), schedule.Next(clock.GetUtcNow()));
        Assert.Equal(Time("2026-11-24T01:00:00Z"), schedule.Next(Time("2026-11-24T00:00:00Z")));
        Assert.Null(schedule.Next(Time("2026-11-24T01:00:00Z")));
    }

    [Fact]
    public void A_single_time_is_one_of_the_place()
    {
        var schedule = host.Service<ScheduleReader>().Read("s", Properties("at(2026-12-24T18:00:00)", "{}", properties => properties["ScheduleExpressionTimezone"] = "Europe/Berlin"));

        Assert.Equal(Time("2026-12-24T17:00:00Z"), schedule.Next(clock.GetUtcNow()));
        Assert.Null(schedule.Next(Time("2026-12-24T17:00:00Z")));
    }

    [Fact]
    public async Task A_schedule_can_be_fired_by_hand_although_it_is_off()
    {
        await CreateAsync("rate(1 day)", "now", properties => properties["State"] = "DISABLED");
        var runner = host.Service<ScheduleRunner>();
        Assert.Empty(host.Delivery.Tried);
        runner.Fire(Assert.Single(runner.All));

        Assert.Equal("now", Assert.Single(await host.Delivery.TakenAsync(1)).Message.Body);
    }

    [Fact]
    public async Task A_deleted_schedule_fires_no_more()
    {
        var state = await CreateAsync("cron(0 9 * * ? *)", "{}");
        await Type().DeleteAsync(state, Cancellation);
        clock.Advance(TimeSpan.FromDays(2));

        Assert.Empty(host.Service<ScheduleRunner>().All);
        Assert.Empty(host.Delivery.Tried);
    }

    [Fact]
    public async Task What_a_schedule_gives_up_says_which_schedule_it_was()
    {
        host.Delivery.Refuse(times: 1, canRetry: false);
        await CreateAsync("rate(1 day)", "{}", properties => properties["Target"]!["DeadLetterConfig"] = new JsonObject { ["Arn"] = "arn:aws:sqs:us-east-1:000000000000:Dead" });

        var dead = Assert.Single(await host.Delivery.TakenAsync(1)).Message.Attributes;

        Assert.Equal(
            ["ERROR_CODE", "ERROR_MESSAGE", "EXECUTION_ID", "IS_PAYLOAD_TRUNCATED", "RETRY_ATTEMPTS", "SCHEDULED_TIME", "SCHEDULE_ARN", "TARGET_ARN"],
            dead.Keys.Order(StringComparer.Ordinal));
        Assert.EndsWith(":schedule/default/Nightly", dead["SCHEDULE_ARN"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ScheduleExpression", "every(5 minutes)", "every(5 minutes) is none of cron(…), rate(…) and at(…).")]
    [InlineData("ScheduleExpression", "rate(0 minutes)", "rate(0 minutes) is not a rate: rate(5 minutes), with minutes, hours or days.")]
    [InlineData("ScheduleExpressionTimezone", "Mars/Base", "ScheduleExpressionTimezone: there is no time zone Mars/Base; names are those of the IANA database, such as Europe/Berlin.")]
    [InlineData("StartDate", "soon", "StartDate: soon is not a time: 2026-01-31T12:00:00Z.")]
    public async Task What_is_not_valid_fails_the_deployment_by_name(string property, string value, string reason)
    {
        var refusal = await Assert.ThrowsAsync<ResourceException>(() => CreateAsync("rate(1 day)", "{}", properties => properties[property] = value));

        Assert.Equal(reason, refusal.Message);
    }

    private ScheduleResource Type() => host.Services<IResourceType>().OfType<ScheduleResource>().Single();

    private Task<ResourceState> CreateAsync(string expression, string input, Action<JsonObject>? change = null) =>
        Type().CreateAsync(new ResourceRequest("Shop", "Schedule", Properties(expression, input, change)), Cancellation);

    private static JsonObject Properties(string expression, string input, Action<JsonObject>? change = null)
    {
        var properties = new JsonObject
        {
            ["Name"] = "Nightly",
            ["ScheduleExpression"] = expression,
            ["FlexibleTimeWindow"] = new JsonObject { ["Mode"] = "OFF" },
            ["Target"] = new JsonObject { ["Arn"] = Queue, ["Input"] = input },
        };
        change?.Invoke(properties);
        return properties;
    }

    // The wait for the next time begins a moment after the last one, on another thread: the clock is moved until it is over.
    private async Task AdvanceUntilAsync(int count)
    {
        while (host.Delivery.Tried.Count < count)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
