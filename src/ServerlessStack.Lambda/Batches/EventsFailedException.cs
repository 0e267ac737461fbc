using System.Runtime.ExceptionServices;
using ServerlessStack.Lambda.Json;

namespace ServerlessStack.Lambda.Batches;

/// <summary>Events failed that cannot be reported one by one: whatever carried them is delivered again as a whole.</summary>
internal sealed class EventsFailedException(string message, Exception inner) : Exception(message, inner)
{
    /// <summary>Throws what happened: the only failure of a single event as it is, otherwise a summary.</summary>
    /// <param name="carrier">What carried the events, in words.</param>
    /// <param name="count">How many there were.</param>
    /// <param name="failed">How many failed, one at least.</param>
    /// <param name="first">Why the first failed; <see langword="null"/> when its turn never came.</param>
    public static void Throw(string carrier, int count, int failed, Exception? first)
    {
        var reason = first ?? new TimeoutException("The function's time was over before the event's turn came.");
        if (count == 1)
        {
            ExceptionDispatchInfo.Throw(reason);
        }

        throw new EventsFailedException(
            $"{failed} of the {count} events of {carrier} failed; they cannot be reported one by one, so all {count} are delivered again. "
            + $"The first failure: {ExceptionMessage.Of(reason)}",
            reason);
    }
}
