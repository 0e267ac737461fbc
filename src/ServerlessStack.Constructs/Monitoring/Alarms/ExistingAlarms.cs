using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.CloudWatch.Actions;
using Amazon.CDK.AWS.SNS;
using Constructs;

namespace ServerlessStack.Constructs.Monitoring;

/// <summary>The alarms that a stack brings itself, such as those of queues.</summary>
internal static class ExistingAlarms
{
    /// <summary>Makes them tell the topic, beside whatever they do already.</summary>
    /// <param name="constructs">The stack's constructs.</param>
    /// <param name="topic">The topic.</param>
    /// <returns>The alarms' ARNs.</returns>
    public static IEnumerable<string> Tell(IEnumerable<IConstruct> constructs, Topic topic)
    {
        var action = new SnsAction(topic);
        foreach (var alarm in constructs.OfType<Alarm>())
        {
            alarm.AddAlarmAction(action);
            alarm.AddOkAction(action);
            yield return alarm.AlarmArn;
        }
    }
}
