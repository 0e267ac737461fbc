using ServerlessStack.Contracts;
using ServerlessStack.Views;

namespace ServerlessStack.Lambdas.Tests.Handlers;

/// <summary>Keeps counts in the order in which they came, and fails when a test wants it.</summary>
internal sealed class ViewsInMemory : IViewStore
{
    internal List<ViewCounts> Kept { get; } = [];

    internal bool Fails { get; set; }

    public Task KeepAsync(ViewCounts counts, CancellationToken cancellation)
    {
        if (Fails)
        {
            throw new IOException("The table cannot be reached.");
        }

        Kept.Add(counts);
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<ViewCounts> ReadAsync(DateOnly day, CancellationToken cancellation) =>
        Kept.Where(counts => counts.Day == ViewDay.Name(day)).ToAsyncEnumerable();
}
