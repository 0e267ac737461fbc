using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>
/// Schedule → function: EventBridge Scheduler invokes the function asynchronously. What it cannot hand over, and what the function cannot process, goes to the function's on-failure queue
/// (EventBridge Scheduler guide, "Managing targets in EventBridge Scheduler").
/// </summary>
public static class ScheduleToFunction
{
    /// <summary>Lets a function run at the schedule's times.</summary>
    /// <typeparam name="THandler">A handler of <see cref="ScheduleFired"/>.</typeparam>
    /// <param name="schedule">The schedule.</param>
    /// <param name="function">The function; the schedule lives in its stack.</param>
    /// <param name="props">What differs from <see cref="DeliveryDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">A value is outside what EventBridge Scheduler accepts.</exception>
    public static void AddConsumer<THandler>(this Schedule schedule, DotNetFunction<THandler> function, DeliveryProps? props = null)
        where THandler : class, IEventHandler<ScheduleFired> =>
        ScheduledDelivery.Add(
            schedule,
            function,
            _ => new ScheduleTarget { Arn = function.Function.FunctionArn, Actions = ["lambda:InvokeFunction"], DeadLetters = () => function.OnFailure },
            props);
}
