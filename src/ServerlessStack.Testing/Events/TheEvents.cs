using Amazon.CDK;
using Constructs;
using ServerlessStack.Graph;

namespace ServerlessStack.Testing;

/// <summary>
/// How events flow through an app, asked in sentences: <c>TheEvents.Of(app).Flow(from: placed, to: fulfilment).KeepingWhatFails()</c>. Reads the event graph that the constructs write beside the templates.
/// What does not hold throws a <see cref="TemplateAssertionException"/>.
/// </summary>
public sealed class TheEvents
{
    private readonly IReadOnlyList<EdgeEntry> _arrows;

    private TheEvents(IReadOnlyList<EdgeEntry> arrows) => _arrows = arrows;

    /// <summary>Synthesizes an app, which also checks its whole graph.</summary>
    /// <param name="app">The app.</param>
    /// <returns>Its events; none when the app has no construct of this library.</returns>
    public static TheEvents Of(App app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var file = Path.Combine(app.Synth().Directory, GraphFile.Json);
        return new TheEvents(File.Exists(file) ? GraphFile.Read(file).Edges : []);
    }

    /// <summary>One connects two constructs.</summary>
    /// <param name="from">The source.</param>
    /// <param name="to">The consumer.</param>
    /// <returns>The connection, for what else must hold.</returns>
    /// <exception cref="TemplateAssertionException">They are not connected; the message says where the source's events go instead.</exception>
    public TheArrow Flow(IConstruct from, IConstruct to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return Flow(from.Node.Path, to.Node.Path);
    }

    /// <summary>One connects two constructs.</summary>
    /// <param name="from">The path of the source, with its stack: <c>Shop/OrderPlaced</c>.</param>
    /// <param name="to">The path of the consumer.</param>
    /// <returns>The connection, for what else must hold.</returns>
    /// <exception cref="TemplateAssertionException">They are not connected; the message says where the source's events go instead.</exception>
    public TheArrow Flow(string from, string to)
    {
        var arrows = Between(from, to);
        return arrows.Count > 0 ? new TheArrow(arrows) : throw new TemplateAssertionException($"No events flow from {from} to {to}{Elsewhere(from)}.");
    }

    /// <summary>Nothing connects two constructs, and no function of one may write to the other.</summary>
    /// <param name="from">The path of the source, with its stack.</param>
    /// <param name="to">The path of the consumer.</param>
    /// <returns>The events, for what else must hold.</returns>
    /// <exception cref="TemplateAssertionException">They are connected.</exception>
    public TheEvents NeverFlow(string from, string to) => Between(from, to) is [var arrow, ..]
        ? throw new TemplateAssertionException($"Events flow from {from} to {to}, but must not: {arrow.Event ?? "anything"}{(arrow.Filter is { } filter ? $", {filter}" : "")}.")
        : this;

    private List<EdgeEntry> Between(string from, string to) => [.. _arrows.Where(arrow => arrow.Source == from && arrow.Consumer == to)];

    private string Elsewhere(string from) => _arrows.Where(arrow => arrow.Source == from).Select(arrow => arrow.Consumer).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } consumers
        ? $"; they flow to {string.Join(", ", consumers)}"
        : "; from there they flow nowhere";
}
