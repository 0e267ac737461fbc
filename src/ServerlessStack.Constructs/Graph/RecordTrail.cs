using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>
/// Follows Lambda's records of invocations through queues and topics up to the functions that unwrap them. On the way nothing may look into the event: a filter would drop every record
/// without a word, and a stream would find no partition key.
/// </summary>
internal static class RecordTrail
{
    /// <summary>Checks all arrows of an app; whichever was declared last, the message names the consumer that would get nothing.</summary>
    /// <param name="edges">The arrows.</param>
    /// <exception cref="InvalidConstructException">Something on the way looks into the event.</exception>
    public static void Check(IReadOnlyList<EventEdge> edges)
    {
        if (!edges.Any(edge => edge.CarriesRecords))
        {
            return;
        }

        var carriers = new HashSet<(IConstruct Router, Type Event)>();
        int known;
        do
        {
            known = carriers.Count;
            foreach (var edge in edges.Where(edge => edge.CarriesRecords || carriers.Contains((edge.Source, edge.Event))))
            {
                CheckEdge(edge);
                if (HandsOn(edge))
                {
                    carriers.Add((edge.Consumer, edge.Event));
                }
            }
        }
        while (carriers.Count > known);
    }

    // A function unwraps records. A bus that a destination or a rule puts them onto knows them by a name of their own, and not by the event's.
    private static bool HandsOn(EventEdge edge) => edge.Consumer is not DotNetFunction && !(edge.CarriesRecords && edge.Consumer is EventBus or ForeignBus);

    private static void CheckEdge(EventEdge edge)
    {
        var wrapped = $"{edge.Source.Node.Path} carries Lambda's records of invocations, which wrap the event";
        new Rules((Construct)edge.Consumer)
            .Require(
                edge.Source is DotNetFunction || edge.Filter is null,
                () => $"The filter {edge.Filter} would let nothing through: {wrapped}. Leave it out and decide in the handler.")
            .Require(
                !IsStream(edge.Consumer),
                () => $"It would find no partition key and take nothing: {wrapped}. Let a function consume them instead.")
            .Check();
    }

    private static bool IsStream(IConstruct consumer) => consumer.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(EventStream<>);
}
