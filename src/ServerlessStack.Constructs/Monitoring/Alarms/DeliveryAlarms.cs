using Amazon.CDK;
using Amazon.CDK.AWS.Pipes;
using Amazon.CDK.AWS.Scheduler;
using Amazon.CDK.AWS.SNS;
using CfnRule = Amazon.CDK.AWS.Events.CfnRule;

namespace ServerlessStack.Constructs.Monitoring;

/// <summary>What is measured of everything that delivers events.</summary>
internal static class DeliveryAlarms
{
    private const string DefaultName = "default";

    /// <summary>
    /// Rules. Those of the default bus are measured by their name alone, others by the bus as well (EventBridge user guide, "Monitoring Amazon EventBridge").
    /// </summary>
    public static Measurement Of(CfnRule rule, string resource, DeliveryAlarmsProps when) => Given(
        "Rule",
        resource,
        "Rule deliveries given up",
        new("AWS/Events", "FailedInvocations", "Sum", rule.EventBusName is null or DefaultName ? [("RuleName", rule.Ref)] : [("EventBusName", rule.EventBusName), ("RuleName", NameOnBus(rule))]),
        when,
        "the rule gives up delivering events",
        "Read the reason in the attributes of the messages in the rule's dead-letter queue; mend the target or its permission, then redrive.");

    /// <summary>Pipes.</summary>
    public static Measurement Of(CfnPipe pipe, string resource, DeliveryAlarmsProps when)
    {
        var name = pipe.Ref;
        return new()
        {
            Resource = resource,
            Graph = "Failed executions of pipes",
            Metrics = [PipeMetric("ExecutionFailed", name), PipeMetric("ExecutionPartiallyFailed", name), PipeMetric("ExecutionTimeout", name)],
            Alarm = when.FailedExecutions is { } failed
                ? new("PipeFailures", failed, AlarmWindow.Count, "the pipe fails to hand on what it reads, and what is behind waits", "Look for errors of the pipe's projection, if it has one; then check the target and the permissions of the pipe's role.")
                : null,
        };
    }

    /// <summary>The schedules of one group: EventBridge Scheduler measures no schedule by itself (EventBridge Scheduler guide, "Monitoring Amazon EventBridge Scheduler with Amazon CloudWatch").</summary>
    public static Measurement Of(CfnSchedule schedule, string resource, DeliveryAlarmsProps when)
    {
        var group = GroupOf(schedule);
        return Given(
            "Schedule",
            // A group of the stack's own has no name yet; its first schedule stands for it.
            Token.IsUnresolved(group) ? resource : $"Schedules/{group}",
            "Schedules' deliveries given up",
            new("AWS/Scheduler", "InvocationDroppedCount", "Sum", ("ScheduleGroup", group)),
            when,
            group == DefaultName
                ? "a schedule gives up sending its event; it can be another stack's, because schedules share the account's default group"
                : "a schedule of the same group gives up sending its event",
            "Read the reason in the attributes of the messages in the schedules' dead-letter queues; mend the target or its permission, then redrive.");
    }

    /// <summary>The group that a schedule is measured in.</summary>
    public static string GroupOf(CfnSchedule schedule) => schedule.GroupName ?? DefaultName;

    /// <summary>Topics.</summary>
    public static Measurement Of(CfnTopic topic, string resource, DeliveryAlarmsProps when) => Given(
        "Topic",
        resource,
        "Topic deliveries given up",
        new("AWS/SNS", "NumberOfNotificationsFailed", "Sum", ("TopicName", topic.AttrTopicName)),
        when,
        "the topic gives up delivering events to a subscriber",
        "Look into the dead-letter queues of the topic's subscriptions; mend the subscriber or its permission, then redrive.");

    private static Measurement Given(string kind, string resource, string graph, Metric metric, DeliveryAlarmsProps when, string means, string doFirst) => new()
    {
        Resource = resource,
        Graph = graph,
        Metrics = [metric],
        Alarm = when.Failures is { } failures ? new($"{kind}Failures", failures, AlarmWindow.Count, means, doFirst) : null,
    };

    private static Metric PipeMetric(string metric, string pipe) => new("AWS/EventBridge/Pipes", metric, "Sum", ("PipeName", pipe));

    // A rule of another bus than the default one refers to itself as bus|rule.
    private static string NameOnBus(CfnRule rule) => Fn.Select(1, Fn.Split("|", rule.Ref));
}
