namespace ServerlessStack.Lambdas;

/// <summary>Counts the views of each article over a tumbling window, and keeps the counts once, when the window ends. A window that ends again writes the same item.</summary>
/// <param name="views">Where counts are kept.</param>
public sealed class CountViews(IViewStore views) : IEventHandler<ProductViewed>, IWindowHandler
{
    /// <inheritdoc />
    public Task HandleAsync(ProductViewed received, EventContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(received);
        ArgumentNullException.ThrowIfNull(context);
        var window = context.Window ?? throw new InvalidOperationException("Views are counted by the minute, and this one belongs to none. Give the connection a TumblingWindow.");

        // Anybody may send views. What cannot be an article is left out and not thrown for, or strangers could hold up the shard.
        if (Sku.IsValid(received.Sku))
        {
            var tally = window.ReadState(ViewTallyJson.Default.ViewTally) ?? new ViewTally();
            window.WriteState(tally.With(received.Sku), ViewTallyJson.Default.ViewTally);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task HandleWindowEndAsync(TumblingWindow window, EventContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(window);
        return window.ReadState(ViewTallyJson.Default.ViewTally) is { } tally ? views.KeepAsync(tally.In(window), cancellation) : Task.CompletedTask;
    }
}
