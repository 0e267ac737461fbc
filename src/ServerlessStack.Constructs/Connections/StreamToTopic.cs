using System.Linq.Expressions;

namespace ServerlessStack.Constructs;

/// <summary>
/// Stream → topic: a pipe reads the stream and hands its events on, without a function. What it gives up is recorded in the stack's dead-letter queue
/// (EventBridge user guide, "Amazon EventBridge Pipes": Kinesis source).
/// </summary>
public static class StreamToTopic
{
    /// <summary>Publishes the stream's events to a topic.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <param name="stream">The stream.</param>
    /// <param name="topic">The topic; the pipe lives in its stack.</param>
    /// <param name="where">Which events travel on, such as <c>e => e.Total > 0</c>; the pipe evaluates it. Omitted: all.</param>
    /// <param name="props">What differs from <see cref="StreamPipeDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">The filter says something that a pipe cannot evaluate, or a value is outside what it accepts.</exception>
    public static void AddConsumer<TEvent>(
        this EventStream<TEvent> stream, EventTopic<TEvent> topic, Expression<Func<TEvent, bool>>? where = null, StreamPipeProps? props = null)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(topic);
        StreamPipe.Add(stream, topic, PipeTargets.Of(topic), where, props);
    }
}
