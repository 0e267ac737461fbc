using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>What becomes of a function's asynchronous invocations: those of topics, buses, buckets, schedules and other functions, not those of queues and streams.</summary>
public static class FunctionOutcomes
{
    /// <param name="function">The function.</param>
    /// <typeparam name="TEvent">The event that it handles.</typeparam>
    extension<TEvent>(IFunctionOf<IEventHandler<TEvent>> function)
        where TEvent : class
    {
        /// <summary>The events that the function handled, as a source: to do the next thing with them, and only then.</summary>
        public InvocationRecords<TEvent> Succeeded => new(function.Declared, InvocationOutcome.Succeeded);

        /// <summary>
        /// The events that the function could not handle, as a source: to do something else with them. The function's on-failure queue keeps them besides, because Lambda drops a record that
        /// its destination does not take.
        /// </summary>
        public InvocationRecords<TEvent> Failed => new(function.Declared, InvocationOutcome.Failed);
    }
}
