using System.Runtime.CompilerServices;
using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Constructs;
using ServerlessStack.Constructs.Monitoring;

namespace ServerlessStack.Constructs;

/// <summary>
/// Watches everything in a stack, whether it was declared before or after this: alarms for functions, APIs, rules, pipes, schedules, topics and tables, actions for the alarms that
/// the stack brings already, such as those of queues, and one dashboard. It looks at the resources when the app is synthesized, so those of CDK's own constructs are covered too.
/// </summary>
public sealed class StackMonitoring : Construct
{
    private static readonly ConditionalWeakTable<Stack, StackMonitoring> Monitored = [];

    private readonly Stack _stack;
    private readonly StackThresholds _thresholds;

    /// <summary>Switches monitoring on for a stack.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="id">Its id, unique in the stack.</param>
    /// <param name="props">What differs from the defaults. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">A threshold cannot work, or the stack is monitored already.</exception>
    public StackMonitoring(Stack stack, string id, StackMonitoringProps? props = null)
        : base(stack, id)
    {
        ArgumentNullException.ThrowIfNull(stack);
        props ??= new StackMonitoringProps();
        StackMonitoringLimits.Check(
            new Rules(this).Require(Monitored.TryAdd(stack, this), () => $"{stack.Node.Path} is monitored already; every alarm would go off twice. Monitor a stack once."),
            props);
        _stack = stack;
        _thresholds = new StackThresholds(props);
        Topic = props.Topic ?? new AlarmTopic(this, "Alarms");
        Aspects.Of(this).Add(new OnSynthesis(this, Watch));
    }

    /// <summary>Whom the alarms tell: subscribe whoever is on call.</summary>
    public AlarmTopic Topic { get; }

    /// <summary>Sets other thresholds for a function, or for every function below a construct. The ones that are set nearest count.</summary>
    /// <param name="subject">The function, or a construct around it.</param>
    /// <param name="alarms">The thresholds, all of them, instead of the stack's.</param>
    /// <exception cref="InvalidConstructException">A threshold cannot work.</exception>
    public void Override(Construct subject, FunctionAlarmsProps alarms) => Set(subject, alarms, _thresholds.Functions, FunctionAlarmsLimits.Check);

    /// <summary>Sets other thresholds for an API, or for every API below a construct. The ones that are set nearest count.</summary>
    /// <param name="subject">The API, or a construct around it.</param>
    /// <param name="alarms">The thresholds, all of them, instead of the stack's.</param>
    /// <exception cref="InvalidConstructException">A threshold cannot work.</exception>
    public void Override(Construct subject, ApiAlarmsProps alarms) => Set(subject, alarms, _thresholds.Apis, ApiAlarmsLimits.Check);

    /// <summary>Sets other thresholds for a topic, or for every topic, rule, pipe and schedule below a construct: what delivers lives below its consumer. The ones that are set nearest count.</summary>
    /// <param name="subject">The topic, the consumer, or a construct around them.</param>
    /// <param name="alarms">The thresholds, all of them, instead of the stack's.</param>
    /// <exception cref="InvalidConstructException">A threshold cannot work.</exception>
    public void Override(Construct subject, DeliveryAlarmsProps alarms) => Set(subject, alarms, _thresholds.Deliveries, DeliveryAlarmsLimits.Check);

    /// <summary>Sets other thresholds for a table, or for every table below a construct. The ones that are set nearest count.</summary>
    /// <param name="subject">The table, or a construct around it.</param>
    /// <param name="alarms">The thresholds, all of them, instead of the stack's.</param>
    /// <exception cref="InvalidConstructException">A threshold cannot work.</exception>
    public void Override(Construct subject, TableAlarmsProps alarms) => Set(subject, alarms, _thresholds.Tables, TableAlarmsLimits.Check);

    private static void Set<TProps>(Construct subject, TProps alarms, Thresholds<TProps> thresholds, Action<Rules, TProps, string> check)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(alarms);
        var rules = new Rules(subject);
        check(rules, alarms, string.Empty);
        rules.Check();
        thresholds.Override(subject, alarms);
    }

    private void Watch()
    {
        var constructs = _stack.Node.FindAll();
        var path = _stack.Node.Path;
        var told = Topic.Topic.TopicArn;

        // It cannot tell anybody that it tells nobody.
        var unwatched = Topic.Topic.Node.DefaultChild;
        var measure = new StackMeasurements(_thresholds);
        var measurements = constructs
            .Where(construct => !ReferenceEquals(construct, unwatched))
            .SelectMany(construct => measure.Of(construct, new ResourcePath(construct, path)))
            .ToList();
        string[] alarms =
        [
            .. ExistingAlarms.Tell(constructs, Topic.Topic),
            .. measurements.Where(measurement => measurement.Alarm is not null).Select(measurement => MetricAlarm.Add(this, path, measurement, measurement.Alarm!, told).AttrArn),
        ];
        if (measurements.Count + alarms.Length > 0)
        {
            _ = new CfnDashboard(this, "Dashboard", new CfnDashboardProps { DashboardBody = StackDashboard.Body(_stack.Region, alarms, measurements) });
        }
    }
}
