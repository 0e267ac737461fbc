using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>Connects a function's asynchronous invocations with one destination.</summary>
internal static class InvocationDelivery
{
    /// <summary>Sends Lambda's records to the consumer.</summary>
    /// <typeparam name="TEvent">The event that the function handles.</typeparam>
    /// <param name="source">The records.</param>
    /// <param name="consumer">The consumer; what the connection needs lives in its stack.</param>
    /// <param name="destination">Describes the consumer.</param>
    public static void Add<TEvent>(InvocationRecords<TEvent> source, Construct consumer, Func<InvocationDestination> destination)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(consumer);
        var function = source.Function;
        var rules = new Rules(consumer);
        function.Invocations.Check(rules, source.Outcome, consumer);
        var id = ConnectionRoom.IdOf(consumer, function, rules, source.Outcome.ToString());
        rules.Check();

        var described = destination();
        function.Invocations.Send(source.Outcome, described, () => new Construct(consumer, id));
        EventGraph.Add(new EventEdge
        {
            Source = function,
            Consumer = consumer,
            Event = typeof(TEvent),
            Filter = source.Outcome.ToString(),
            Records = source.Origin,
            Retries = source.Outcome == InvocationOutcome.Failed ? function.Invocations.InWords : null,

            // What failed is kept where the function's failures are, whatever the destination does with its record.
            DeadLetters = described.DeadLetters ?? (source.Outcome == InvocationOutcome.Failed ? function.OnFailure : null),
        });
    }
}
