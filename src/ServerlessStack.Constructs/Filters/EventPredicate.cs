using System.Linq.Expressions;
using ServerlessStack.Constructs.Filters;

namespace ServerlessStack.Constructs;

/// <summary>
/// A connection's filter, run in memory: it answers what the service's pattern answers for the event's JSON. Reading through null gives null, as if every <c>.</c> was
/// <c>?.</c>: <c>==</c> finds only null, <c>!=</c> everything else, and nothing else is true of null.
/// </summary>
/// <typeparam name="TEvent">The event.</typeparam>
public sealed class EventPredicate<TEvent>
{
    private readonly Func<TEvent, bool> _matches;

    private EventPredicate(Func<TEvent, bool> matches) => _matches = matches;

    /// <summary>Compiles a filter.</summary>
    /// <param name="where">The predicate, as it is given to a connection.</param>
    /// <returns>The compiled filter.</returns>
    public static EventPredicate<TEvent> Of(Expression<Func<TEvent, bool>> where)
    {
        ArgumentNullException.ThrowIfNull(where);
        return new EventPredicate<TEvent>(((Expression<Func<TEvent, bool>>)NullSafety.Add(where)).Compile());
    }

    /// <summary>Whether an event passes.</summary>
    /// <param name="candidate">The event.</param>
    /// <returns><see langword="true"/> when the connection would deliver it.</returns>
    public bool Matches(TEvent candidate) => _matches(candidate);
}
