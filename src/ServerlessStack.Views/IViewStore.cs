using ServerlessStack.Contracts;

namespace ServerlessStack.Views;

/// <summary>Keeps how often articles were viewed.</summary>
public interface IViewStore
{
    /// <summary>Keeps the counts of one window. Doing so again has the effect of doing it once.</summary>
    /// <param name="counts">The counts.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    /// <returns>A task that completes when the counts are durable.</returns>
    Task KeepAsync(ViewCounts counts, CancellationToken cancellation);

    /// <summary>Reads a day, window after window.</summary>
    /// <param name="day">The day, see <see cref="ViewDay"/>.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    /// <returns>The counts of all its windows; none when nothing was viewed.</returns>
    IAsyncEnumerable<ViewCounts> ReadAsync(DateOnly day, CancellationToken cancellation);
}
