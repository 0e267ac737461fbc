using Constructs;
using ServerlessStack.Graph;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>
/// A source that emits <see cref="Lambda.ScheduleFired"/> at set times (EventBridge Scheduler guide, "What is Amazon EventBridge Scheduler?").
/// Each connection makes a schedule of its own with its retries and dead letters; a schedule that nothing consumes makes nothing.
/// </summary>
public sealed class Schedule : Construct
{
    /// <summary>Declares a schedule.</summary>
    /// <param name="scope">The construct that owns it.</param>
    /// <param name="id">Its id, unique in the scope.</param>
    /// <param name="when">When events are sent.</param>
    /// <param name="props">What differs from <see cref="ScheduleDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">A value is outside what EventBridge Scheduler accepts.</exception>
    public Schedule(Construct scope, string id, Recurrence when, ScheduleProps? props = null)
        : base(scope, id)
    {
        ArgumentNullException.ThrowIfNull(when);
        Props = props ?? new ScheduleProps();
        When = when;
        ScheduleLimits.Check(new Rules(this), when, Props);
        EventGraph.Add(scope, new GraphNode(this, NodeKind.Schedule, resource: null, typeof(ScheduleFired)));
    }

    /// <summary>When events are sent.</summary>
    public Recurrence When { get; }

    internal ScheduleProps Props { get; }
}
