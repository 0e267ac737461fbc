using ServerlessStack.Graph;

namespace ServerlessStack.Testing;

/// <summary>What connects two constructs, for what must hold of it. Where there are several connections, one must do.</summary>
public sealed class TheArrow
{
    private readonly IReadOnlyList<EdgeEntry> _arrows;

    internal TheArrow(IReadOnlyList<EdgeEntry> arrows) => _arrows = arrows;

    /// <summary>It carries one type of event.</summary>
    /// <typeparam name="TEvent">The type.</typeparam>
    /// <returns>The connection, for what else must hold.</returns>
    /// <exception cref="TemplateAssertionException">It carries another.</exception>
    public TheArrow Of<TEvent>() => Where("carries", typeof(TEvent).Name, arrow => arrow.Event);

    /// <summary>A function projects the source's events.</summary>
    /// <param name="path">The function's path, with its stack.</param>
    /// <returns>The connection, for what else must hold.</returns>
    /// <exception cref="TemplateAssertionException">Another does, or none.</exception>
    public TheArrow Via(string path) => Where("goes via", path, arrow => arrow.Via);

    /// <summary>A filter lets some through.</summary>
    /// <param name="filter">The filter as the stack's code says it, such as <c>order => order.Total > 0</c>.</param>
    /// <returns>The connection, for what else must hold.</returns>
    /// <exception cref="TemplateAssertionException">The filter is another, or there is none.</exception>
    public TheArrow Where(string filter) => Where("lets through", filter, arrow => arrow.Filter);

    /// <summary>What cannot be delivered or processed is kept in a queue.</summary>
    /// <returns>The connection, for what else must hold.</returns>
    /// <exception cref="TemplateAssertionException">There is no such queue.</exception>
    public TheArrow KeepingWhatFails() => _arrows.Where(arrow => arrow.DeadLetters is not null).ToList() is { Count: > 0 } arrows
        ? new TheArrow(arrows)
        : throw Failure("keeps nothing of what fails, but must have a dead-letter queue");

    private TheArrow Where(string does, string expected, Func<EdgeEntry, string?> actual) => _arrows.Where(arrow => actual(arrow) == expected).ToList() is { Count: > 0 } arrows
        ? new TheArrow(arrows)
        : throw Failure($"{does} {string.Join(" or ", _arrows.Select(arrow => actual(arrow) ?? "nothing in particular"))}, but must be {expected}");

    private TemplateAssertionException Failure(string problem) => new($"What flows from {_arrows[0].Source} to {_arrows[0].Consumer} {problem}.");
}
