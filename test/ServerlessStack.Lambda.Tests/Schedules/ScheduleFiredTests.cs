using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Schedules;

public sealed class ScheduleFiredTests
{
    [Theory]
    [InlineData("eventbridge-scheduled-event.json", "2016-12-30T18:44:49Z", "arn:aws:events:us-east-1:123456789012:rule/SampleRule", "89d1a02d-5ec7-412e-82f5-13505f849b41")]
    [InlineData("scheduler-event.json", "2024-06-13T12:30:00Z", "arn:aws:scheduler:us-east-2:123456789012:schedule/default/nightly-report", "37666ae6-48cf-4285-b4c6-a3320b38824a")]
    public async Task A_rules_schedule_and_a_scheduler_say_when_and_which(string file, string time, string schedule, string id)
    {
        var handler = new Collect<ScheduleFired>();
        Assert.Equal("null", await new Run().InvokeAsync(handler, Payload.File(file)));
        Assert.Equal(new ScheduleFired { Time = DateTimeOffset.Parse(time, null), Schedule = schedule }, Assert.Single(handler.Events));
        Assert.Equal(id, Assert.Single(handler.Contexts).EventId);
    }

    [Fact]
    public async Task A_schedule_in_a_queue_is_the_same_event()
    {
        var handler = new Collect<ScheduleFired>();
        await new Run().InvokeAsync(handler, Payload.Sqs(Payload.File("scheduler-event.json")));
        Assert.EndsWith("nightly-report", Assert.Single(handler.Events).Schedule, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schedulers_own_input_may_carry_the_same_facts()
    {
        var handler = new Collect<ScheduleFired>();
        await new Run().InvokeAsync(handler, """{"time":"2026-01-31T09:30:00Z","schedule":"arn:aws:scheduler:eu-west-1:123456789012:schedule/default/s"}""");
        Assert.Equal(new DateTimeOffset(2026, 1, 31, 9, 30, 0, TimeSpan.Zero), Assert.Single(handler.Events).Time);
    }

    [Fact]
    public async Task A_scheduled_event_without_its_facts_is_refused()
    {
        var payload = """{"id":"1","detail-type":"Scheduled Event","source":"aws.events","time":"2026-01-31T09:30:00Z","resources":[],"detail":{} }""";
        var exception = await Assert.ThrowsAsync<UndecodableEventException>(() => new Run().InvokeAsync(new Collect<ScheduleFired>(), payload));
        Assert.Equal("The scheduled event does not say when it fired (time) and which schedule it was (resources).", exception.Message);
    }

    [Fact]
    public async Task An_event_of_the_application_is_no_schedule()
    {
        var exception = await Assert.ThrowsAsync<UndecodableEventException>(
            () => new Run().InvokeAsync(new Collect<ScheduleFired>(), Payload.File("eventbridge-s3-object-created.json")));
        Assert.Equal("The event is 'Object Created', but ScheduleFired is read from 'Scheduled Event' only.", exception.Message);
    }
}
