using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Lambda.Hosting;

namespace ServerlessStack.Lambda;

/// <summary>
/// Handles one event at a time. It says what it consumes, never where the event comes from: the host unwraps the envelope. A payload without any known
/// envelope is the event itself, as in a direct invocation. A handler of a stream with a tumbling window may implement <see cref="IWindowHandler"/>, too.
/// </summary>
/// <typeparam name="TEvent">
/// The event: an immutable record that the function's JSON context knows; or <see cref="string"/>, which takes any text, JSON or not.
/// </typeparam>
public interface IEventHandler<in TEvent> : IHandler
{
    /// <summary>Handles one event. Throwing fails this event alone; the source delivers it again by its own retry rule.</summary>
    /// <param name="received">The decoded event.</param>
    /// <param name="context">Facts of this delivery, such as the event's id and the invocation's request id.</param>
    /// <param name="cancellation">Cancelled shortly before Lambda would end the invocation.</param>
    /// <returns>A task that completes when the event's effects are durable.</returns>
    Task HandleAsync(TEvent received, EventContext context, CancellationToken cancellation);

    // Who takes the end of a tumbling window; a decorator names the handler that it decorates.
    internal IWindowHandler? Windows => this as IWindowHandler;

    IFunction IHandler.Bind(IJsonTypeInfoResolver json) => new EventFunction<TEvent>(this, json);
}
