using Amazon.CDK.AWS.Scheduler;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>
/// Schedule → bus: EventBridge Scheduler puts its event onto the bus. What it cannot hand over goes to the stack's dead-letter queue
/// (EventBridge Scheduler guide, "Managing targets in EventBridge Scheduler").
/// </summary>
public static class ScheduleToBus
{
    /// <summary>Puts an event onto a bus at the schedule's times.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="bus">The bus; the schedule lives in its stack.</param>
    /// <param name="props">What differs from <see cref="DeliveryDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">A value is outside what EventBridge Scheduler accepts.</exception>
    public static void AddConsumer(this Schedule schedule, EventBus bus, DeliveryProps? props = null) =>
        ScheduledDelivery.Add(
            schedule,
            bus,
            room => new ScheduleTarget
            {
                Arn = bus.Bus.AttrArn,
                Actions = ["events:PutEvents"],
                DeadLetters = () => SharedDeadLetters.Of(room).Queue,
                Bus = new CfnSchedule.EventBridgeParametersProperty { Source = bus.Source, DetailType = EventName.Of(typeof(ScheduleFired)) },
            },
            props);
}
