using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.CloudWatch.Actions;
using Amazon.CDK.AWS.SNS;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Lambdas;
using ServerlessStack.Testing;
using Schedule = ServerlessStack.Constructs.Schedule;
using Template = Amazon.CDK.Assertions.Template;

namespace ServerlessStack.Tests.Monitoring;

public sealed class StackMonitoringTests
{
    private readonly Stack _stack = TestStack.Create();

    [Fact]
    public void Minimal_snapshot()
    {
        _ = new StackMonitoring(_stack, "Monitoring");
        _ = new DotNetFunction<FulfilOrder>(_stack, "FulfilOrder");
        TemplateSnapshot.Matches(_stack, "Minimal");
    }

    [Fact]
    public void Full_snapshot()
    {
        var monitoring = new StackMonitoring(_stack, "Monitoring", new StackMonitoringProps
        {
            Topic = new AlarmTopic(_stack, "OnCall"),
            Functions = new FunctionAlarmsProps { Errors = 1, Throttles = 10, DurationOfTimeout = 0.5, IteratorAge = Duration.Minutes(5), LostEvents = 2 },
            Apis = new ApiAlarmsProps { ServerErrors = 0.01, Latency = Duration.Seconds(1) },
            Deliveries = new DeliveryAlarmsProps { Failures = 2, FailedExecutions = 10 },
            Tables = new TableAlarmsProps { Throttles = 1 },
        });
        var placed = new EventTopic<OrderPlaced>(_stack, "Placed");
        var fulfil = new DotNetFunction<FulfilOrder>(_stack, "FulfilOrder");
        _ = new ServerlessApi(_stack, "Api");
        new EventStream<OrderPlaced>(_stack, "Feed", order => order.CustomerId).AddConsumer(fulfil);
        new WorkQueue<OrderPlaced>(_stack, "Work").AddConsumer(placed);
        new EventBus(_stack, "Audit").Events<OrderPlaced>().AddConsumer(placed);
        new Schedule(_stack, "Nightly", Recurrence.Every(Duration.Days(1))).AddConsumer(new WorkQueue<ScheduleFired>(_stack, "Reports"));
        monitoring.Override(new ItemTable<Order>(_stack, "Orders"), new TableAlarmsProps { Throttles = 5 });
        TemplateSnapshot.Matches(_stack, "Full");
    }

    [Fact]
    public void Every_alarm_tells_the_topic_when_it_goes_off_and_when_it_is_over()
    {
        _ = new StackMonitoring(_stack, "Monitoring");
        _ = new DotNetFunction<FulfilOrder>(_stack, "FulfilOrder");
        _ = new WorkQueue<OrderPlaced>(_stack, "Work");

        var alarms = AlarmLines.Alarms(_stack);

        // Four of the function, two of its shared and its queue's dead letters, one of the queue's age.
        Assert.Equal(7, alarms.Count);
        Assert.All(alarms, alarm =>
        {
            Assert.Matches("^\\[{\"Ref\":\"MonitoringAlarmsTopic[0-9A-F]{8}\"}\\]$", alarm["AlarmActions"]!.ToJsonString());
            Assert.Equal(alarm["AlarmActions"]!.ToJsonString(), alarm["OKActions"]!.ToJsonString());
            Assert.Equal("notBreaching", (string?)alarm["TreatMissingData"]);
        });
    }

    [Fact]
    public void An_alarm_of_the_stacks_own_still_tells_whom_it_told_before()
    {
        _ = new StackMonitoring(_stack, "Monitoring");
        new WorkQueue<OrderPlaced>(_stack, "Work").AgeAlarm.AddAlarmAction(new SnsAction(new Topic(_stack, "Team")));

        var actions = AlarmLines.Alarms(_stack).Select(alarm => alarm["AlarmActions"]!.ToJsonString());

        Assert.Single(actions, action => action.Contains("Team", StringComparison.Ordinal) && action.Contains("MonitoringAlarmsTopic", StringComparison.Ordinal));
    }

    [Fact]
    public void Several_stacks_can_tell_one_topic()
    {
        var app = TestApp.Create();
        var first = new Stack(app, "First");
        var second = new Stack(app, "Second");
        var topic = new AlarmTopic(first, "Alarms");
        _ = new StackMonitoring(first, "Monitoring", new StackMonitoringProps { Topic = topic });
        _ = new StackMonitoring(second, "Monitoring", new StackMonitoringProps { Topic = topic });
        _ = new EventTopic<OrderPlaced>(second, "Placed");

        Assert.Contains("Fn::GetStackOutput", Assert.Single(AlarmLines.Alarms(second))["AlarmActions"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(AlarmLines.Alarms(first));
    }

    [Fact]
    public void A_stack_with_nothing_to_watch_has_no_dashboard()
    {
        _ = new StackMonitoring(_stack, "Monitoring");

        Template.FromStack(_stack).ResourceCountIs("AWS::CloudWatch::Dashboard", 0);
    }

    [Fact]
    public void What_monitoring_makes_is_tagged_like_everything_else()
    {
        _ = new StackMonitoring(_stack, "Monitoring");
        _ = new EventTopic<OrderPlaced>(_stack, "Placed");
        Tags.Of(_stack).Add("team", "shop");

        Assert.Contains("shop", Assert.Single(AlarmLines.Alarms(_stack))["Tags"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_every_threshold_that_cannot_work_at_once()
    {
        var error = TestStack.ErrorOf(stack => new StackMonitoring(stack, "Monitoring", new StackMonitoringProps
        {
            Functions = new FunctionAlarmsProps { Errors = 0, Throttles = -1, DurationOfTimeout = 1.5, IteratorAge = Duration.Seconds(0), LostEvents = 0 },
            Apis = new ApiAlarmsProps { ServerErrors = 0, Latency = Duration.Seconds(new CfnParameter(stack, "Latency", new CfnParameterProps { Type = "Number" }).ValueAsNumber) },
            Deliveries = new DeliveryAlarmsProps { Failures = 0, FailedExecutions = 0 },
            Tables = new TableAlarmsProps { Throttles = 0 },
        }));

        Assert.Equal(
            """
            Test/Monitoring:
              - Functions.Errors (0) must be at least 1, or the alarm is always on; null leaves it out.
              - Functions.Throttles (-1) must be at least 1, or the alarm is always on; null leaves it out.
              - Functions.DurationOfTimeout (1.5) must be a share above 0 and at most 1, or the alarm is always on or never; null leaves it out.
              - Functions.IteratorAge (0 s) must be above 0 s and known at synthesis, or the alarm is always on or cannot be written; null leaves it out.
              - Functions.LostEvents (0) must be at least 1, or the alarm is always on; null leaves it out.
              - Apis.ServerErrors (0) must be a share above 0 and at most 1, or the alarm is always on or never; null leaves it out.
              - Apis.Latency (a time set at deployment) must be above 0 s and known at synthesis, or the alarm is always on or cannot be written; null leaves it out.
              - Deliveries.Failures (0) must be at least 1, or the alarm is always on; null leaves it out.
              - Deliveries.FailedExecutions (0) must be at least 1, or the alarm is always on; null leaves it out.
              - Tables.Throttles (0) must be at least 1, or the alarm is always on; null leaves it out.
            """.ReplaceLineEndings("\n"),
            error);
    }

    [Fact]
    public void Refuses_thresholds_of_one_construct_that_cannot_work()
    {
        var error = TestStack.ErrorOf(stack => new StackMonitoring(stack, "Monitoring").Override(new EventTopic<OrderPlaced>(stack, "Placed"), new DeliveryAlarmsProps { Failures = 0 }));

        Assert.Equal("Test/Placed:\n  - Failures (0) must be at least 1, or the alarm is always on; null leaves it out.", error);
    }

    [Fact]
    public void Refuses_to_monitor_a_stack_twice()
    {
        var error = TestStack.ErrorOf(stack =>
        {
            _ = new StackMonitoring(stack, "Monitoring");
            _ = new StackMonitoring(stack, "Again");
        });

        Assert.Equal("Test/Again:\n  - Test is monitored already; every alarm would go off twice. Monitor a stack once.", error);
    }
}
