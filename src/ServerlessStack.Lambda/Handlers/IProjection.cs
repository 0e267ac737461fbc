using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Lambda.Hosting;

namespace ServerlessStack.Lambda;

/// <summary>
/// A pure function that turns one event into another, run by an EventBridge pipe as its enrichment: invoked synchronously with a batch,
/// it answers an array, and an empty array means the pipe's target is not invoked
/// (EventBridge user guide, "Event enrichment in Amazon EventBridge Pipes"). Invoked directly, the payload is one event, and the answer its projection or null.
/// </summary>
/// <typeparam name="TIn">What the source emits, such as <see cref="ItemChange{TItem}"/>.</typeparam>
/// <typeparam name="TOut">What the pipe delivers to its target.</typeparam>
public interface IProjection<in TIn, out TOut> : IHandler
    where TOut : class
{
    /// <summary>Projects one event. It must not have effects: a pipe may run it again for the same input.</summary>
    /// <param name="source">The event to project.</param>
    /// <returns>The event to deliver, or <see langword="null"/> to deliver nothing for this input.</returns>
    TOut? Project(TIn source);

    IFunction IHandler.Bind(IJsonTypeInfoResolver json) => new ProjectionFunction<TIn, TOut>(this, json);
}
