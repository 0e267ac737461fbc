using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>
/// Schedule → queue: EventBridge Scheduler sends its event to the queue. What it cannot hand over goes to the queue's dead-letter queue
/// (EventBridge Scheduler guide, "Managing targets in EventBridge Scheduler").
/// </summary>
public static class ScheduleToQueue
{
    /// <summary>Sends an event to a queue at the schedule's times.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="queue">The queue; the schedule lives in its stack.</param>
    /// <param name="props">What differs from <see cref="DeliveryDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">A value is outside what EventBridge Scheduler accepts.</exception>
    public static void AddConsumer(this Schedule schedule, WorkQueue<ScheduleFired> queue, DeliveryProps? props = null) =>
        ScheduledDelivery.Add(
            schedule,
            queue,
            _ => new ScheduleTarget { Arn = queue.Queue.QueueArn, Actions = ["sqs:SendMessage"], DeadLetters = () => queue.DeadLetters.Queue },
            props);
}
