using Amazon.CDK;
using Amazon.CDK.AWS.Scheduler;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using Schedule = ServerlessStack.Constructs.Schedule;

namespace ServerlessStack.Tests.Monitoring;

public sealed class DeliveryAlarmsTests
{
    private readonly Stack _stack = TestStack.Create();

    [Fact]
    public void A_rule_of_the_default_bus_is_measured_by_its_name_alone()
    {
        _ = new StackMonitoring(_stack, "Monitoring");
        new ObjectBucket(_stack, "Receipts").Created.AddConsumer(new WorkQueue<ObjectCreated>(_stack, "Index"));

        Assert.Equal(["FailedInvocations{RuleName=IndexFromReceiptsRule} Sum >= 1, 1 × 300 s"], AlarmLines.Of(_stack, "AWS/Events"));
    }

    [Fact]
    public void A_rule_of_another_bus_is_measured_by_the_bus_and_by_its_name_without_the_bus()
    {
        _ = new StackMonitoring(_stack, "Monitoring");
        new EventBus(_stack, "Audit").Events<OrderPlaced>().AddConsumer(new WorkQueue<OrderPlaced>(_stack, "Fulfilment"));

        Assert.Equal(
            ["""FailedInvocations{EventBusName=AuditBus, RuleName={"Fn::Select":[1,{"Fn::Split":["|",{"Ref":"FulfilmentFromAuditRule"}]}]}} Sum >= 1, 1 × 300 s"""],
            AlarmLines.Of(_stack, "AWS/Events"));
    }

    [Fact]
    public void A_pipe_is_watched_for_every_way_to_fail()
    {
        _ = new StackMonitoring(_stack, "Monitoring");
        new WorkQueue<OrderPlaced>(_stack, "Work").AddConsumer(new EventTopic<OrderPlaced>(_stack, "Placed"));

        Assert.Equal(
            ["FILL(m0, 0) + FILL(m1, 0) + FILL(m2, 0) of ExecutionFailed{PipeName=PlacedFromWorkPipe} Sum and ExecutionPartiallyFailed{PipeName=PlacedFromWorkPipe} Sum and ExecutionTimeout{PipeName=PlacedFromWorkPipe} Sum >= 3, 1 × 300 s"],
            AlarmLines.Of(_stack, "AWS/EventBridge/Pipes"));
    }

    [Fact]
    public void Schedules_are_measured_by_their_group()
    {
        _ = new StackMonitoring(_stack, "Monitoring");
        var queue = new WorkQueue<ScheduleFired>(_stack, "Reports");
        new Schedule(_stack, "Nightly", Recurrence.Every(Duration.Days(1))).AddConsumer(queue);
        new Schedule(_stack, "Hourly", Recurrence.Every(Duration.Hours(1))).AddConsumer(queue);
        _ = new CfnSchedule(_stack, "Own", new CfnScheduleProps
        {
            GroupName = new CfnScheduleGroup(_stack, "Group").Ref,
            ScheduleExpression = "rate(1 day)",
            FlexibleTimeWindow = new CfnSchedule.FlexibleTimeWindowProperty { Mode = "OFF" },
            Target = new CfnSchedule.TargetProperty { Arn = queue.Queue.QueueArn, RoleArn = "arn:aws:iam::123456789012:role/schedule" },
        });

        Assert.Equal(
            ["InvocationDroppedCount{ScheduleGroup=Group} Sum >= 1, 1 × 300 s", "InvocationDroppedCount{ScheduleGroup=default} Sum >= 1, 1 × 300 s"],
            AlarmLines.Of(_stack, "AWS/Scheduler"));
    }

    [Fact]
    public void A_topic_is_watched_and_the_topic_of_alarms_is_not()
    {
        _ = new StackMonitoring(_stack, "Monitoring");
        _ = new EventTopic<OrderPlaced>(_stack, "Placed");

        Assert.Equal(["NumberOfNotificationsFailed{TopicName=PlacedTopic.TopicName} Sum >= 1, 1 × 300 s"], AlarmLines.Of(_stack, "AWS/SNS"));
    }

    [Fact]
    public void What_delivers_to_a_consumer_can_differ_from_its_stack()
    {
        var monitoring = new StackMonitoring(_stack, "Monitoring", new StackMonitoringProps { Deliveries = new DeliveryAlarmsProps { Failures = 2, FailedExecutions = 30 } });
        var bus = new EventBus(_stack, "Audit");
        var queue = new WorkQueue<OrderPlaced>(_stack, "Fulfilment");
        var topic = new EventTopic<OrderPlaced>(_stack, "Placed");
        bus.Events<OrderPlaced>().AddConsumer(queue);
        bus.Events<OrderPlaced>().AddConsumer(topic);
        queue.AddConsumer(topic);
        monitoring.Override(topic, new DeliveryAlarmsProps { Failures = 5 });

        Assert.Equal([2, 5], Thresholds("FailedInvocations"));
        Assert.Equal([5], Thresholds("NumberOfNotificationsFailed"));
        Assert.EndsWith(">= 3, 1 × 300 s", Assert.Single(AlarmLines.Of(_stack, "AWS/EventBridge/Pipes")), StringComparison.Ordinal);
    }

    [Fact]
    public void Null_leaves_an_alarm_out()
    {
        _ = new StackMonitoring(_stack, "Monitoring", new StackMonitoringProps { Deliveries = new DeliveryAlarmsProps { Failures = null, FailedExecutions = null } });
        var topic = new EventTopic<OrderPlaced>(_stack, "Placed");
        new WorkQueue<OrderPlaced>(_stack, "Work").AddConsumer(topic);
        new EventBus(_stack, "Audit").Events<OrderPlaced>().AddConsumer(topic);

        Assert.All(["AWS/Events", "AWS/SNS", "AWS/EventBridge/Pipes"], metrics => Assert.Empty(AlarmLines.Of(_stack, metrics)));
    }

    private IEnumerable<double> Thresholds(string metric) =>
        AlarmLines.Alarms(_stack).Where(alarm => (string?)alarm["MetricName"] == metric).Select(alarm => (double)alarm["Threshold"]!).Order();
}
